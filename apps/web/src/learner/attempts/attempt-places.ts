import { type AttemptView, isAnswered } from '#assessment';
import type { AttemptPlace } from './learner-attempts.service.js';

/** The address of an attempt. */
export function placeOf({ quiz, n }: AttemptPlace): string {
  return `/quizzes/${quiz}/attempts/${n}`;
}

/** The page of a question, by its index from 0. */
export function questionPlace({ quiz, attempt }: AttemptView, at: number): string {
  return `${placeOf({ quiz, n: attempt })}/questions/${at + 1}`;
}

export function reviewPlace({ quiz, attempt }: AttemptView): string {
  return `${placeOf({ quiz, n: attempt })}/review`;
}

export function resultPlace({ quiz, attempt }: AttemptView): string {
  return `${placeOf({ quiz, n: attempt })}/result`;
}

/** Where an attempt goes on: the first question without an answer, the review, or the result once it is over. */
export function currentPlace(attempt: AttemptView): string {
  if (attempt.state !== 'running') return resultPlace(attempt);
  const open = attempt.questions.findIndex(({ slot }) => !isAnswered(attempt.saved, slot));
  return open < 0 ? reviewPlace(attempt) : questionPlace(attempt, open);
}
