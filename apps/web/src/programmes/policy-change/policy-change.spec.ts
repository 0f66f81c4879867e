import { describe, expect, it } from '@jest/globals';
import { words } from '#i18n';
import { checkTemplate } from '#ui/testing';
import { changeMonths } from './months.view.js';
import { changeFacts, policyChangeExamples } from './policy-change.examples.js';
import { policyChangePage } from './policy-change.view.js';
import { readReason } from './reason-form.js';

describe('The page of a change of rules', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('policy-change', policyChangeExamples)).toEqual([]);
  });

  it('says in sentences what it does, and names the treatment of awards and the notice', () => {
    const { sentences, rules } = policyChangeExamples['to be proposed']!;
    expect(sentences[1]).toBe('It changes the dates of 50 people.');
    expect(sentences).toHaveLength(6);
    expect(rules.items.map(({ term }) => term)).toEqual([
      'An award is valid for',
      'Awards that exist',
      'Notice before an end is brought forward',
    ]);
    expect(policyChangeExamples['published, nobody loses cover']!.sentences).toContain(
      'It changes nobody’s dates.',
    );
  });

  it('draws at most a year of months and lists all of them', () => {
    const { figure, table } = changeMonths(changeFacts.months, words('en'));
    expect([figure!.bars.length, table.rows.length]).toEqual([12, 14]);
    expect(figure!.caption).toContain('Most in March 2027: 40 people.');
  });

  it('offers the proposal once, to those who write, where it could be published', () => {
    const offered = (changed: object) => policyChangePage({ ...changeFacts, ...changed }, 'en').view.proposal;
    expect(offered({})).not.toBeNull();
    for (const changed of [{ waiting: '9' }, { mayPropose: false }, { refusals: ['too-late'] }])
      expect(offered(changed)).toBeNull();
  });

  it('asks for a reason and keeps it', () => {
    expect(readReason({ reason: ' ' }).problems).toEqual(['reason-needed']);
    expect(readReason({ reason: 'x'.repeat(2_001) }).problems).toEqual(['reason-too-long']);
    expect(readReason({ reason: 'So that ' })).toEqual({ reason: 'So that', problems: [] });
  });

  it('has words for every refusal in every language', () => {
    const refusals = ['published-already', 'another-version', 'too-late', 'not-examined', 'asked-already'];
    for (const lang of ['en', 'id', 'ar'] as const)
      for (const key of refusals) expect(words(lang).has(`policy-change.${key}`)).toBe(true);
  });
});
