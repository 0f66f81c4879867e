import type { QuestionHistory, QuestionVersionId, QuestionVersionRow } from '#assessment';
import type { AccountId, Instant } from '#kernel';
import { contentExample, rowExample } from '../questions/questions.examples.js';
import { type QuestionFacts, questionPage, type QuestionView } from './question.view.js';
import { NO_REVIEW } from './review-form.js';

const first: QuestionVersionRow = {
  version: '11' as QuestionVersionId,
  code: 'dd110-q-101',
  number: 1,
  content: { ...contentExample, text: { en: 'Your password is asked for. And now?' } },
  change: 'content',
  author: null,
  createdAt: '2026-10-01T08:00:00.000000Z' as Instant,
  approver: '4' as AccountId,
  publishedAt: '2026-10-02T08:00:00.000000Z' as Instant,
};
const second: QuestionVersionRow = {
  ...first,
  ...{ version: '12' as QuestionVersionId, number: 2, content: contentExample, change: 'wording' },
  ...{ author: '3' as AccountId, approver: null, publishedAt: null },
};
const question: QuestionHistory = { ...rowExample, versions: [second, first] };

export const questionFacts: QuestionFacts = {
  question,
  refusals: [],
  waiting: null,
  quizzes: [{ slug: 'dd110-test', title: { en: 'Final test' }, number: 3, languages: ['en', 'id'] }],
  form: { ...NO_REVIEW, done: 'saved' },
  mayWrite: true,
  zone: 'Asia/Jakarta',
};

const ordering = {
  ...contentExample,
  type: 'ordering',
  body: {
    items: [
      { id: 'a', text: { en: 'First' } },
      { id: 'b', text: { en: 'Then' } },
    ],
    marking: 'exact',
  },
};
const missing = { path: ['options', 1, 'text', 'id'], message: 'missing-translation' };

export const questionExamples: Readonly<Record<string, QuestionView>> = {
  'ready for review': questionPage(questionFacts, 'en').view,
  'asked without a reason': questionPage(
    { ...questionFacts, form: { reason: '', problems: ['reason-needed'], done: null } },
    'en',
  ).view,
  'under review': questionPage({ ...questionFacts, waiting: '7' }, 'en').view,
  'an unfinished one for a reader': questionPage(
    {
      ...questionFacts,
      question: { ...question, content: ordering },
      refusals: [{ reason: 'incomplete', finding: missing }],
      ...{ quizzes: [], mayWrite: false, form: { ...NO_REVIEW, done: null } },
    },
    'en',
  ).view,
};
