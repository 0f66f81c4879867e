import type { AccountId, Instant, ProposalId } from '#kernel';
import type { Proposal } from '#proposals';
import { inboxPage, type InboxView } from './inbox.view.js';

export const proposalExample: Proposal = {
  id: '7' as ProposalId,
  command: 'question.publication',
  input: { version: '12' },
  effect: {
    changes: [
      { what: 'question-version', subject: 'dd110-q-101', before: 1, after: 2 },
      { what: 'question-text', subject: 'en', before: 'What do you do?', after: 'What do you do first?' },
      { what: 'quiz-edition', subject: 'dd110-test', before: 3, after: 4 },
    ],
  },
  effectDigest: '0',
  reason: 'The old wording was read in two ways',
  requestedBy: '3' as AccountId,
  requestedAt: '2026-11-20T08:00:00.000000Z' as Instant,
  expiresAt: '2026-12-04T08:00:00.000000Z' as Instant,
  decision: null,
};

const facts = {
  names: new Map([['3' as AccountId, 'Ayu Lestari']]),
  at: '2026-11-22T08:00:00.000000Z' as Instant,
  zone: 'Asia/Jakarta',
};

export const inboxExamples: Readonly<Record<string, InboxView>> = {
  waiting: inboxPage({ ...facts, tab: 'waiting', proposals: [proposalExample], next: null }, 'en').view,
  empty: inboxPage({ ...facts, tab: 'mine', proposals: [], next: null }, 'en').view,
  'one page of several': inboxPage(
    { ...facts, tab: 'decided', proposals: [proposalExample], next: '7' },
    'en',
  ).view,
};
