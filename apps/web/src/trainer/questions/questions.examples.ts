import type { QuestionContent, QuestionRow, QuestionVersionId } from '#assessment';
import type { CourseId, Instant, QuestionId } from '#kernel';
import { readFilters } from './question-query.js';
import { type QuestionsFacts, questionsPage, type QuestionsView } from './questions.view.js';

export const contentExample: QuestionContent = {
  ...{ type: 'single-choice', module: 'phishing', objective: 'dd110-o21', competence: 'C1-2', difficulty: 2 },
  ...{
    bloom: 'apply',
    tags: ['cues'],
    source: 'Circular 12',
    reviewBy: null,
    critical: false,
    stimulus: null,
  },
  ...{ enemies: [], exposureCap: null, shuffle: true },
  text: {
    en: 'A message asks for your password. What do you do?',
    id: 'Sebuah pesan meminta kata sandi Anda.',
  },
  feedback: { en: 'Nobody may ask for it.', id: 'Tidak ada yang boleh memintanya.' },
  body: {
    options: [
      { id: 'a', right: true, text: { en: 'Report it', id: 'Laporkan' }, feedback: {} },
      {
        id: 'b',
        right: false,
        text: { en: 'Send it', id: 'Kirim' },
        feedback: { en: 'Never', id: 'Jangan' },
      },
    ],
  },
};

export const rowExample: QuestionRow = {
  question: '1' as QuestionId,
  code: 'dd110-q-101',
  course: '1' as CourseId,
  origin: 'course',
  version: '12' as QuestionVersionId,
  number: 2,
  content: contentExample,
  createdAt: '2026-11-20T08:00:00.000000Z' as Instant,
  state: 'changed',
};

const facts: QuestionsFacts = {
  filters: readFilters({}),
  rows: [rowExample],
  next: null,
  count: 1,
  courses: [
    { id: '1' as CourseId, code: 'DD110', title: 'Digital security' },
    { id: '2' as CourseId, code: 'DD120', title: 'Data protection' },
  ],
  isPaged: false,
  mayWrite: true,
};

export const questionsExamples: Readonly<Record<string, QuestionsView>> = {
  'all on one page': questionsPage(facts, 'en').view,
  'filtered, a later page': questionsPage(
    {
      ...facts,
      filters: readFilters({ search: 'password', state: 'changed' }),
      isPaged: true,
      next: 'dd110-q-150',
    },
    'en',
  ).view,
  'nothing yet': questionsPage({ ...facts, rows: [], count: 0, mayWrite: false }, 'en').view,
};
