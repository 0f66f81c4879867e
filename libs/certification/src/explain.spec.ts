import { END_OF_TIME, type CivilDate } from '#kernel';
import { explanationsOn } from '../rules.js';
import { completed, extended, factsFrom, programmeWith, renewed } from './factories.testing.js';

describe('An explanation', () => {
  it('tells the facts behind a renewed certificate', () => {
    const facts = factsFrom(completed('2023-02-12'), renewed('2024-01-10'));
    const { trace } = explanationsOn(programmeWith({}), facts, ['2024-02-01' as CivilDate], END_OF_TIME)[0]!;
    expect(trace.map(({ about, rule, facts: ids, value }) => [about, rule, ids.join('+'), value])).toEqual([
      ['standing', 'is-valid', 'f1', 'valid'],
      ['validFrom', 'begins-on', 'f1', '2023-02-12'],
      ['validFrom', 'joined', 'f2', '2023-02-12'],
      ['validThrough', 'months-from-anchor', 'f1+f2', '2025-02-11'],
      ['opens', 'window-opens', 'f1+f2', '2024-12-12'],
      ['graceThrough', 'grace-after-end', 'f1+f2', '2025-03-13'],
    ]);
    expect(trace[3]!.text).toBe('Counted from 2023-02-12, where the chain starts: 24 months in all.');
    expect(trace[5]!.text).toBe('Valid through 2025-02-11, and 30 days of grace follow.');
  });

  it('tells the extension that a new version keeps', () => {
    const facts = factsFrom(completed('2023-02-12'), extended('2023-06-01', '2024-03-31'));
    const programme = programmeWith(
      {},
      { effectiveFrom: '2023-07-01', existingAwards: 'recompute', validity: 'P9M' },
    );
    const { trace } = explanationsOn(programme, facts, ['2023-07-01' as CivilDate], END_OF_TIME)[0]!;
    const through = trace.filter(({ about }) => about === 'validThrough');
    expect(
      through.map(({ rule, facts: ids, policyVersion, value }) => [rule, ids, policyVersion, value]),
    ).toEqual([
      ['months-from-anchor', ['f1'], 2, '2023-11-11'],
      ['extended', ['f2'], 2, '2024-03-31'],
    ]);
  });
});
