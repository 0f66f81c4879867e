import {
  exampleAttempt,
  failedResult,
  passedResult,
  submittedAttempt,
  unreleasedResult,
} from '../attempt.examples.js';
import { exampleCourse } from '../course.examples.js';
import { quizResultPage, type QuizResultView, type ResultFacts } from './quiz-result.view.js';

const facts: ResultFacts = {
  ...{
    attempt: submittedAttempt,
    result: passedResult,
    course: exampleCourse,
    zone: 'Asia/Jakarta',
    reasons: [],
  },
  certificates: [{ number: 'MFA-1', title: 'Foundation' }],
};
const page = (changes: Partial<ResultFacts>) => quizResultPage({ ...facts, ...changes }, 'en').view;

export const quizResultExamples: Readonly<Record<string, QuizResultView>> = {
  passed: page({}),
  'failed, with a pause': page({
    result: failedResult,
    reasons: [{ reason: 'wait', until: exampleAttempt.deadline! }],
  }),
  'failed, to be tried again': page({ result: failedResult, course: null }),
  'being marked': page({ result: unreleasedResult }),
};
