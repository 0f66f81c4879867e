import type { AccountId, Instant, ProposalId } from '#kernel';
import type { Json } from '#audit';
import type { Effect } from './effect.js';

export type DecisionOutcome = 'accepted' | 'refused';

export interface Decision {
  readonly outcome: DecisionOutcome;
  readonly note: string | null;
  readonly by: AccountId;
  readonly at: Instant;
}

export interface Proposal {
  readonly id: ProposalId;
  readonly command: string;
  readonly input: Json;
  readonly effect: Effect;
  readonly effectDigest: string;
  readonly reason: string;
  readonly requestedBy: AccountId;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly decision: Decision | null;
}

export type ProposalState = 'waiting' | 'accepted' | 'refused' | 'expired';

/** Computed from the rows, never stored. */
export function proposalState(proposal: Proposal, at: Instant): ProposalState {
  if (proposal.decision !== null) return proposal.decision.outcome;
  return at >= proposal.expiresAt ? 'expired' : 'waiting';
}

/** Who would decide: the account, and the capabilities that its roles give it. */
export interface Decider {
  readonly account: AccountId;
  readonly capabilities: readonly string[];
}

export type DecisionBlocker =
  | 'no-such-proposal'
  | 'not-entitled'
  | 'same-person'
  | 'expired'
  | 'decided-already'
  | 'effect-changed'
  | 'reason-needed';

export interface IntendedDecision {
  readonly proposal: Proposal;
  readonly by: Decider;
  /** The capability that the proposal's command asks of whoever decides. */
  readonly capability: string;
  readonly outcome: DecisionOutcome;
  readonly note: string | null;
  readonly at: Instant;
  /** The digest of the effect computed now; null where refusing makes it irrelevant. */
  readonly digestNow: string | null;
}

/**
 * Why a decision can't be taken; empty where it can. The second person is really another person, and agrees to what
 * they saw: another effect needs a new proposal. Refusing needs a note, and no longer the same effect.
 */
export function decisionBlockers(intended: IntendedDecision): DecisionBlocker[] {
  const { proposal, by, capability, outcome, note, at, digestNow } = intended;
  const state = proposalState(proposal, at);
  const checks: [boolean, DecisionBlocker][] = [
    [!by.capabilities.includes(capability), 'not-entitled'],
    [by.account === proposal.requestedBy, 'same-person'],
    [state === 'expired', 'expired'],
    [proposal.decision !== null, 'decided-already'],
    [outcome === 'accepted' && digestNow !== proposal.effectDigest, 'effect-changed'],
    [outcome === 'refused' && (note ?? '').trim() === '', 'reason-needed'],
  ];
  return checks.filter(([applies]) => applies).map(([, blocker]) => blocker);
}
