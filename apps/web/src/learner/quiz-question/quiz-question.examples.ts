import { exampleAttempt } from '../attempt.examples.js';
import { type QuestionFacts, quizQuestionPage, type QuizQuestionView } from './quiz-question.view.js';

const now = '2026-11-22T09:20:00.000000Z' as QuestionFacts['now'];
const facts: QuestionFacts = { attempt: exampleAttempt, at: 0, now, zone: 'Asia/Jakarta', unkept: null };
const page = (changes: Partial<QuestionFacts>) => quizQuestionPage({ ...facts, ...changes }, 'en').view;

export const quizQuestionExamples: Readonly<Record<string, QuizQuestionView>> = {
  'one choice with a case': page({}),
  'several choices': page({ at: 1, attempt: { ...exampleAttempt, deadline: null } }),
  'an order': page({ at: 2 }),
  refused: page({ unkept: { why: 'invalid', answer: null } }),
  'a newer answer': page({ unkept: { why: 'newer-answer', answer: 'y' } }),
};
