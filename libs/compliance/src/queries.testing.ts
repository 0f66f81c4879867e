import fc from 'fast-check';
import type { CivilDate, Instant, Moment, ProgrammeCode } from '#kernel';
import { CHANGES } from './filters/changed.filter.js';
import { EMPLOYMENT_STATES } from './filters/employment.filter.js';
import { POSTING_STATES } from './filters/posting.filter.js';
import type { FilterValues } from './people-filters.js';
import type { AsOf } from './people-query.js';
import type { PeopleScope } from './people-scope.js';
import { SEVERITY } from './severity.js';

export const MOMENT: Moment = {
  at: '2026-11-22T09:30:00.123456Z' as Instant,
  today: '2026-11-22' as CivilDate,
};

const some = <T>(...values: T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 });

/** Filters of the small population, one to four at a time, as often narrow as wide. */
export const anyFilters: fc.Arbitrary<FilterValues> = fc
  .record({
    q: fc.constantFrom(
      'lukasz',
      'Jose',
      'ORSTED',
      'dalute',
      'x-0',
      'X-000%',
      'weiss',
      'ß',
      'را',
      '%',
      '_',
      '\\',
      "'",
      'ann li',
      '田',
    ),
    post: some('AMM', 'NBO', 'GVA', 'a\\b', 'none'),
    region: some('Middle East, North Africa', 'Africa', 'Back\\slash'),
    unit: some('HR', 'IT', 'POL'),
    cadre: some('diplomat', 'admin'),
    grade: some('G1', 'G2', 'G3'),
    function: some('head', 'consul', 'driver'),
    threat: some(1, 2, 3, 4),
    bandwidth: some('A', 'B', 'C'),
    posting: some(...POSTING_STATES),
    employment: fc.constantFrom(...EMPLOYMENT_STATES),
    programme: fc.constantFrom('SCA', 'DDF', 'DML', 'NONE') as fc.Arbitrary<ProgrammeCode>,
    standing: some(...SEVERITY),
    meets: fc.boolean(),
    expiring: fc.oneof(
      fc.record({ kind: fc.constant('days' as const), days: fc.nat(400) }),
      fc.record({
        kind: fc.constant('month' as const),
        month: fc.constantFrom('2026-11', '2027-02', '2024-12'),
      }),
    ),
    changed: fc.constantFrom(...CHANGES),
  })
  .chain((all) =>
    fc
      .subarray(Object.keys(all) as (keyof FilterValues)[], { minLength: 0, maxLength: 4 })
      .map((names) => Object.fromEntries(names.map((name) => [name, all[name]])) as FilterValues),
  );

export const anyAsOf: fc.Arbitrary<AsOf> = fc.record({
  on: fc.constantFrom(null, '2024-03-01', '2026-11-16', '2027-06-30') as fc.Arbitrary<CivilDate | null>,
  knownAt: fc.constantFrom(
    null,
    '2026-11-18T11:59:59.999999Z',
    '2026-11-18T12:00:00.000000Z',
    '2019-12-31T23:59:59.999999Z',
  ) as fc.Arbitrary<Instant | null>,
});

export const anyScope: fc.Arbitrary<PeopleScope> = fc.constantFrom<PeopleScope>(
  { kind: 'all' },
  { kind: 'posts', codes: ['AMM', 'a\\b'] },
  { kind: 'units', codes: ['HR'] },
  { kind: 'posts', codes: [] },
);
