import type { AccountId, Instant } from '#kernel';
import { proposalExample } from '../inbox/inbox.examples.js';
import { NO_DECISION } from './decision-form.js';
import { type ProposalFacts, proposalPage, type ProposalView } from './proposal.view.js';

const waiting: ProposalFacts = {
  proposal: proposalExample,
  names: { requester: 'Ayu Lestari', decider: '' },
  blockers: [],
  form: { ...NO_DECISION, done: false },
  at: '2026-11-22T08:00:00.000000Z' as Instant,
  zone: 'Asia/Jakarta',
};
const decision = {
  outcome: 'accepted' as const,
  note: 'Clearer now',
  by: '4' as AccountId,
  at: '2026-11-21T08:00:00.000000Z' as Instant,
};

export const proposalFacts = waiting;

export const proposalExamples: Readonly<Record<string, ProposalView>> = {
  'for whoever decides': proposalPage(waiting, 'en').view,
  'for its author': proposalPage({ ...waiting, blockers: ['same-person'] }, 'en').view,
  'refused without a note': proposalPage(
    { ...waiting, form: { outcome: 'refused', note: '', problems: ['reason-needed'], done: false } },
    'en',
  ).view,
  accepted: proposalPage(
    {
      ...waiting,
      proposal: { ...proposalExample, decision },
      names: { requester: 'Ayu Lestari', decider: 'Budi Santoso' },
      form: { ...NO_DECISION, done: true },
    },
    'en',
  ).view,
};
