import { exampleAttempt, submittedAttempt } from '../attempt.examples.js';
import { quizReviewPage, type QuizReviewView, type ReviewFacts } from './quiz-review.view.js';

const now = '2026-11-22T09:20:00.000000Z' as ReviewFacts['now'];
const facts: ReviewFacts = { attempt: exampleAttempt, now, zone: 'Asia/Jakarta' };

export const quizReviewExamples: Readonly<Record<string, QuizReviewView>> = {
  open: quizReviewPage(facts, 'en').view,
  'time over': quizReviewPage({ ...facts, attempt: submittedAttempt }, 'en').view,
};
