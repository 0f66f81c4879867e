import type { AttemptResult, AttemptSummary, AttemptView, Edition } from '#assessment';
import { exampleCourse } from './course.examples.js';

const option = (id: string) => ({ id, text: `Option \`${id}\`` });
const CASE = 'It is **Monday**. Your ministry ends in `@mfa.example`, *always*.\n\n- **From:** desk\n- Text';

/** An attempt with a question of every type, one of them answered and flagged. */
export const exampleAttempt = {
  ...{ attempt: 'a'.repeat(26), quiz: 'dd110-test', number: 1, title: 'Final test', language: 'en' },
  ...{ state: 'running', startedAt: '2026-11-22T09:00:00.000000Z', deadline: '2026-11-22T09:40:00.000000Z' },
  ...{ secondsLeft: 1_200, submittedAt: null, sections: ['Phishing'], basis: 2 },
  questions: [
    {
      slot: 's1',
      type: 'single-choice',
      text: 'Which *one* of `these`, **please**?',
      stimulus: '5',
      section: 0,
    },
    { slot: 's2', type: 'multiple-response', text: 'Which?', stimulus: null, section: 0 },
    { slot: 's3', type: 'ordering', text: 'In which order?', stimulus: null, section: 0 },
  ].map((question) => ({ ...question, options: ['x', 'y', 'z'].map(option) })),
  stimuli: [{ id: '5', kind: 'triage', title: 'Monday', text: CASE }],
  saved: { s1: { answer: 'x', at: '2026-11-22T09:05:00.000000Z', seq: 2 } },
  flags: ['s1'],
} as unknown as AttemptView;

export const submittedAttempt: AttemptView = {
  ...exampleAttempt,
  ...{ state: 'marked', submittedAt: exampleAttempt.deadline, secondsLeft: 0 },
};

const released = { marks: true, answers: false, feedback: true };

export const passedResult = {
  ...{
    state: 'released',
    submittedAt: exampleAttempt.deadline,
    submittedBy: 'person',
    released,
    passed: true,
  },
  ...{ mark: '2.5', max: '3', needed: '2.4', percent: '83.3', failedCriticals: [] },
  topics: [
    { module: 'phishing', objective: 'o1', mark: '2.5', max: '3' },
    { module: 'gone', objective: 'o9', mark: '0', max: '0' },
  ],
  questions: exampleAttempt.questions.map((question, at) => ({
    ...question,
    ...{ answer: [null, ['x'], ['x', 'y', 'z']][at], mark: ['1', '0.5', '0'][at], max: '1', right: null },
    feedback: 'Because.',
    optionFeedback: [{ id: 'x', text: 'Yes.' }],
  })),
} as unknown as AttemptResult;

export const failedResult: AttemptResult = {
  ...passedResult,
  passed: false,
  failedCriticals: ['q7'],
  mark: '1',
};

export const unreleasedResult = {
  ...passedResult,
  ...{
    state: 'marked',
    submittedBy: 'deadline',
    released: { ...released, marks: false },
    passed: null,
    mark: null,
    percent: null,
  },
  ...{ failedCriticals: null, topics: null },
  questions: passedResult.questions.map((each) => ({
    ...each,
    mark: null,
    feedback: null,
    optionFeedback: null,
  })),
} as unknown as AttemptResult;

export const exampleEdition = {
  ...{ slug: 'dd110-test', course: exampleCourse.id, title: { en: 'Final test', id: 'Ujian akhir' } },
  blueprint: {
    sections: [
      { title: {}, draw: 4, from: { stimuli: false } },
      { title: {}, draw: 1, from: { stimuli: true } },
    ],
  },
  pool: {
    stimuli: [{ code: 'inbox' }],
    questions: [{ stimulus: 'inbox' }, { stimulus: 'inbox' }, { stimulus: null }],
  },
  settings: {
    ...{ languages: ['en', 'id'], timeLimit: 2_400, passMark: '0.80', attempts: 2, wait: 86_400 },
    ...{ opensAt: null, closesAt: null },
  },
} as unknown as Edition;

export const endedAttempt = {
  ...{
    attempt: 'b'.repeat(26),
    number: 1,
    startedAt: exampleAttempt.startedAt,
    deadline: exampleAttempt.deadline,
  },
  ...{ state: 'released', submittedAt: exampleAttempt.deadline, passed: false, mark: '1', max: '3' },
} as unknown as AttemptSummary;
