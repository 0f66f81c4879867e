import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AccountId, Instant, ProposalId } from '#kernel';
import { type Effect, effectDigest } from './effect.js';
import { decisionBlockers, type IntendedDecision, type Proposal, proposalState } from './proposal.js';

const at = (hour: string) => `2026-11-22T${hour}:00:00.000000Z` as Instant;
const effect: Effect = {
  changes: [{ what: 'waiver.granted', subject: 'S1', before: null, after: { days: 3 } }],
};

function waiting(changes: Partial<Proposal> = {}): Proposal {
  return {
    id: '1' as ProposalId,
    command: 'waive',
    input: {},
    effect,
    effectDigest: effectDigest(effect),
    reason: 'posted abroad',
    requestedBy: '1' as AccountId,
    requestedAt: at('08'),
    expiresAt: at('20'),
    decision: null,
    ...changes,
  };
}

function intended(changes: Partial<IntendedDecision> = {}): IntendedDecision {
  return {
    proposal: waiting(),
    by: { account: '2' as AccountId, capabilities: ['proposals.decide'] },
    capability: 'proposals.decide',
    outcome: 'accepted',
    note: null,
    at: at('10'),
    digestNow: effectDigest(effect),
    ...changes,
  };
}

const decision = { outcome: 'refused', note: 'no', by: '3' as AccountId, at: at('09') } as const;

describe('A proposal', () => {
  it('waits until it is decided or expires, its last instant excluded', () => {
    expect(proposalState(waiting(), at('19'))).toBe('waiting');
    expect(proposalState(waiting(), at('20'))).toBe('expired');
    expect(proposalState(waiting({ decision }), at('21'))).toBe('refused');
  });

  it('is accepted by another entitled person who saw the same effect', () => {
    expect(decisionBlockers(intended())).toEqual([]);
  });

  it.each([
    ['same-person', { by: { account: '1' as AccountId, capabilities: ['proposals.decide'] } }],
    ['not-entitled', { by: { account: '2' as AccountId, capabilities: ['learn'] } }],
    ['expired', { at: at('20') }],
    ['decided-already', { proposal: waiting({ decision }) }],
    ['effect-changed', { digestNow: effectDigest({ changes: [] }) }],
    ['effect-changed', { digestNow: null }],
    ['reason-needed', { outcome: 'refused', note: ' ' }],
  ] as const)('is blocked by %s', (blocker, changes) => {
    expect(decisionBlockers(intended(changes))).toEqual([blocker]);
  });

  it('can be refused with a note although its effect has changed', () => {
    expect(decisionBlockers(intended({ outcome: 'refused', note: 'outdated', digestNow: null }))).toEqual([]);
  });

  it('gives all reasons at once', () => {
    const by = { account: '1' as AccountId, capabilities: [] };
    expect(decisionBlockers(intended({ by, at: at('23') }))).toEqual([
      'not-entitled',
      'same-person',
      'expired',
    ]);
  });
});

describe('The digest of an effect', () => {
  const change = fc.record({
    what: fc.string(),
    subject: fc.string(),
    before: fc.jsonValue({ maxDepth: 3 }),
    after: fc.jsonValue({ maxDepth: 3 }),
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const turned = changes.map((each) => Object.fromEntries(Object.entries(each).reverse()));
        expect(effectDigest({ changes: turned } as unknown as Effect)).toBe(
          effectDigest({ changes } as Effect),
        );
      }),
    );
  });

  it('depends on every value and on the order of changes', () => {
    const [a, b] = [effect.changes[0]!, { ...effect.changes[0]!, after: { days: 4 } }];
    const digests = [[a], [b], [a, b], [b, a], []].map((changes) => effectDigest({ changes }));
    expect(new Set(digests).size).toBe(5);
  });
});
