import { endedAttempt, exampleEdition } from '../attempt.examples.js';
import { quizStartPage, type QuizStartFacts, type QuizStartView } from './quiz-start.view.js';

const facts: QuizStartFacts = {
  ...{
    edition: exampleEdition,
    reasons: [],
    past: [],
    accommodation: null,
    since: null,
    zone: 'Asia/Jakarta',
  },
};
const page = (changes: Partial<QuizStartFacts>) => quizStartPage({ ...facts, ...changes }, 'en').view;
const later = '2026-11-23T09:40:00.000000Z' as NonNullable<QuizStartFacts['since']>;

export const quizStartExamples: Readonly<Record<string, QuizStartView>> = {
  ready: page({ accommodation: { timeFactor: '1.5', extraAttempts: 1 } }),
  'one language': page({
    edition: {
      ...exampleEdition,
      settings: { ...exampleEdition.settings, languages: ['en'], timeLimit: null, attempts: null },
    },
  }),
  'not yet': page({
    past: [endedAttempt],
    reasons: [
      { reason: 'not-enrolled', course: 'dd110' },
      { reason: 'lessons-open', course: 'dd110', lessons: ['01-cues'] },
      { reason: 'not-open', opensAt: later },
      { reason: 'closed', closedAt: later },
      { reason: 'wait', until: later },
      { reason: 'no-attempts-left', allowed: 2 },
      { reason: 'pool-too-poor' },
      { reason: 'unknown-quiz' },
    ],
  }),
  running: page({ past: [{ ...endedAttempt, state: 'running' }] }),
};
