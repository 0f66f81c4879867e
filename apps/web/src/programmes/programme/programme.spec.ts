import { describe, expect, it } from '@jest/globals';
import { civilDate } from '#kernel';
import { checkTemplate } from '#ui/testing';
import { programmeExample } from '../programmes/programmes.examples.js';
import { programmeExamples } from './programme.examples.js';
import { workedExample } from './worked-example.js';

describe('The page of a programme', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('programme', programmeExamples)).toEqual([]);
  });

  it('works out an example by the rules', () => {
    const [policy] = programmeExample().rules.policies;
    expect(workedExample(policy!, civilDate('2026-05-03'))).toEqual({
      ...{ on: '2026-05-03', through: '2028-05-02', opens: '2028-02-03' },
      ...{ graceThrough: '2028-07-01', againFrom: '2029-05-03' },
    });
    expect(programmeExamples['with a draft, for its owner']!.example).toEqual([
      'Someone who passes on 3 May 2026 is valid through 2 May 2028.',
      'Renewal opens on 3 February 2028.',
      'A renewal through 1 July 2028 keeps the same rhythm.',
      'After that, through 2 May 2029, a renewal is still enough, and counts from its own day.',
      'From 3 May 2029 everything starts again with the first award.',
    ]);
    expect(programmeExamples['never ending, for a reader']!.example).toHaveLength(1);
  });

  it('says what each version changes against the one before', () => {
    const [third, second, first] = programmeExamples['with a draft, for its owner']!.versions;
    expect(first).toMatchObject({ note: 'The first version.', differences: { items: [] } });
    expect(second!.differences.items.map(({ term, text, was }) => [term, text, was])).toContainEqual([
      ...['An award is valid for', '6 months', '24 months'],
    ]);
    expect(third!.note).toContain('Changes nothing');
  });

  it('shows drafts, but not those that were published', () => {
    expect(programmeExamples['with a draft, for its owner']!.drafts.map(({ href }) => href)).toEqual([
      '/admin/programmes/SCA/changes/7',
    ]);
  });
});
