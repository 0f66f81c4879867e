import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { readDecision } from './decision-form.js';
import { proposalExamples, proposalFacts } from './proposal.examples.js';
import { proposalPage } from './proposal.view.js';

describe('The page of a proposal', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('proposal', proposalExamples)).toEqual([]);
  });

  it('shows what changes, before and after', () => {
    expect(proposalExamples['for whoever decides']!.effect.items).toContainEqual(
      expect.objectContaining({
        term: 'Question text: en',
        text: 'What do you do first?',
        was: 'What do you do?',
      }),
    );
  });

  it('has no form for its author and none once it is decided', () => {
    expect(proposalExamples['for its author']).toMatchObject({ decision: null });
    expect(proposalExamples['for its author']!.blocked!.text).toContain('another person');
    expect(proposalExamples['accepted']).toMatchObject({ decision: null, blocked: null });
  });

  it('says in plain words why a decision could not be taken, and keeps the note', () => {
    const reasons = [
      'effect-changed',
      'expired',
      'same-person',
      'decided-already',
      'own-question',
      'shortfall',
    ];
    for (const reason of reasons) {
      const form = { outcome: 'accepted' as const, note: 'Fine', problems: [reason], done: false };
      const { status, view } = proposalPage({ ...proposalFacts, form }, 'en');
      expect(status).toBe(422);
      expect(view.summary!.problems[0]!.text).not.toBe(reason);
      expect(view.decision!.note.value).toBe('Fine');
    }
  });

  it('asks for a choice, and for a note where it is no', () => {
    expect(readDecision({ outcome: ['accepted', 'refused'] }).problems).toEqual(['outcome-needed']);
    expect(readDecision({ outcome: 'refused', note: ' ' }).problems).toEqual(['reason-needed']);
    expect(readDecision({ outcome: 'accepted' }).problems).toEqual([]);
  });
});
