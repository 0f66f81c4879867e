import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate,
  NO_PERIOD,
  toInstant,
  type CivilDate,
  type FactId,
  type Instant,
} from '#kernel';
import type { Period, ProgrammeCode } from '#kernel';
import type { AwardPath, Fact, FactType, Policy, Programme } from '../rules.js';

/** Random programmes and histories that crowd around the same few days, so that rules meet at their boundaries. */

const START = civilDate('2024-01-31');
const ODD_DAYS = [civilDate('2024-02-29'), civilDate('2024-08-31'), START].map(
  (date) => [date, addMonths(date, 12)] as const,
);

/** Days that lie whole months from a few starts, or next to such a day, or some days before it. */
export const anyDay: fc.Arbitrary<CivilDate> = fc
  .record({
    start: fc.constantFrom(...ODD_DAYS.flat()),
    months: fc.integer({ min: 0, max: 30 }),
    days: fc.constantFrom(0, 0, 0, -1, 1, -14, 10, 13, 14, 30),
  })
  .map(({ start, months, days }) => addDays(addMonths(start, months), days));

/** A few instants, many of them equal, so that the order is decided by ids too. */
const INSTANTS = Array.from({ length: 41 }, (_, month) => toInstant(`${addMonths(START, month)}T12:00:00Z`));
export const anyRecordedAt: fc.Arbitrary<Instant> = fc.nat(40).map((month) => INSTANTS[month]!);

const months = (...of: number[]): fc.Arbitrary<Period> =>
  fc.constantFrom(...of.map((each) => ({ months: each, days: 0 })));
const length = (...of: [number, number][]): fc.Arbitrary<Period> =>
  fc.constantFrom(...of.map(([month, days]) => ({ months: month, days })));

const graceAndLapse = fc.constantFrom(
  [NO_PERIOD, NO_PERIOD],
  [
    { months: 0, days: 14 },
    { months: 0, days: 14 },
  ],
  [
    { months: 0, days: 14 },
    { months: 3, days: 0 },
  ],
  [
    { months: 1, days: 0 },
    { months: 12, days: 0 },
  ],
  [NO_PERIOD, { months: 2, days: 0 }],
  [
    { months: 0, days: 30 },
    { months: 1, days: 0 },
  ],
  [
    { months: 8, days: 0 },
    { months: 8, days: 1 },
  ],
);

const anyPolicy = fc
  .record({
    effectiveFrom: anyDay,
    publishedAt: fc.option(anyRecordedAt),
    validity: fc.oneof(
      { arbitrary: months(1, 3, 6, 6, 12), weight: 9 },
      { arbitrary: fc.constant(null), weight: 1 },
    ),
    window: length([1, 0], [0, 10], [0, 0], [0, 28], [2, 5]),
    isAnyTime: fc.boolean(),
    graceAndLapse,
    compliantInGrace: fc.boolean(),
    anchor: fc.constantFrom('expiry', 'expiry', 'completion', 'calendar' as const),
    calendarDay: fc.constantFrom('02-29', '12-31', '06-30', '01-30'),
    existingAwards: fc.constantFrom('keep', 'recompute', 'recompute-if-longer' as const),
    notice: length([0, 0], [0, 0], [0, 10], [2, 0]),
  })
  .map((drawn): Omit<Policy, 'version'> => ({
    ...drawn,
    calendarDay: drawn.anchor === 'calendar' ? drawn.calendarDay : null,
    renewalWindow: drawn.anchor === 'completion' && drawn.isAnyTime ? null : drawn.window,
    grace: drawn.graceAndLapse[0],
    lapseAfter: drawn.graceAndLapse[1],
    firstAward: null,
    renewal: null,
    evidenceWithin: { months: 24, days: 0 },
    requires: [],
  }));

/** The first version is in force early in most; later versions are known from some instant on. */
export const anyProgramme: fc.Arbitrary<Programme> = fc
  .record({
    policies: fc.uniqueArray(anyPolicy, {
      minLength: 1,
      maxLength: 4,
      selector: ({ effectiveFrom }) => effectiveFrom,
    }),
    isEarly: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  })
  .map(({ policies, isEarly }) => ({
    code: 'XYZ' as ProgrammeCode,
    policies: policies.map((policy, i): Policy => {
      if (i > 0 || !isEarly) return { ...policy, version: i + 1 };
      return { ...policy, version: 1, effectiveFrom: civilDate('2020-01-01'), publishedAt: null };
    }),
  }));

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', '\u{FF5E}', '\u{1F600}', 'h1', 'h', 'Z'] as FactId[];
const anyId = fc.nat(11).map((i) => IDS[i]!);
const someDaysLater = fc.constantFrom(-1, 0, 1, 13, 20, 31, 61, 92, 183, 366);

interface Drawn {
  readonly id: FactId;
  readonly recordedAt: Instant;
  readonly day: CivilDate;
  readonly through: CivilDate;
  readonly isOpen: boolean;
  readonly path: AwardPath;
  readonly names: FactId;
}

/** How each type is made from what was drawn. */
const MAKERS: { readonly [T in FactType]: (drawn: Drawn) => Extract<Fact, { type: T }> } = {
  completed: ({ id, recordedAt, day, path }) => ({ id, recordedAt, type: 'completed', on: day, path }),
  recognised: ({ id, recordedAt, day, through }) => ({
    id,
    recordedAt,
    type: 'recognised',
    on: day,
    through,
  }),
  extended: ({ id, recordedAt, day, through }) => ({ id, recordedAt, type: 'extended', on: day, through }),
  suspended: ({ id, recordedAt, day, through, isOpen }) => ({
    id,
    recordedAt,
    type: 'suspended',
    from: day,
    through: isOpen ? null : through,
  }),
  reinstated: ({ id, recordedAt, day, names }) => ({
    id,
    recordedAt,
    type: 'reinstated',
    from: day,
    suspension: names,
  }),
  revoked: ({ id, recordedAt, day }) => ({ id, recordedAt, type: 'revoked', from: day }),
  waived: ({ id, recordedAt, day, through }) => ({
    id,
    recordedAt,
    type: 'waived',
    from: day,
    through,
    rules: ['R1'],
  }),
  voided: ({ id, recordedAt, names }) => ({ id, recordedAt, type: 'voided', voids: names }),
};

const anyDrawn = fc.record({
  type: fc.constantFrom<FactType>(
    ...(['completed', 'completed', 'completed', 'completed', 'completed', 'recognised', 'extended'] as const),
    ...(['suspended', 'reinstated', 'revoked', 'waived', 'voided'] as const),
  ),
  day: anyDay,
  later: someDaysLater,
  isOpen: fc.boolean(),
  path: fc.constantFrom<AwardPath>('first', 'first', 'first', 'renewal'),
  names: anyId,
  recordedAt: anyRecordedAt,
});

/** Ids are dealt from a dozen, in an order that has nothing to do with time. */
export function anyFacts(maxLength = 9): fc.Arbitrary<Fact[]> {
  return fc
    .tuple(fc.array(anyDrawn, { minLength: 1, maxLength, size: 'max' }), fc.nat(11))
    .map(([drawn, first]) =>
      drawn.map(({ type, day, later, isOpen, path, names, recordedAt }, i) => {
        const id = IDS[(first + i * 5) % IDS.length]!;
        return MAKERS[type]({ id, recordedAt, day, through: addDays(day, later), isOpen, path, names });
      }),
    );
}

/** A day on which most histories have begun. */
export const laterDay: fc.Arbitrary<CivilDate> = fc
  .tuple(anyDay, fc.constantFrom(0, 3, 12, 12))
  .map(([day, later]) => addMonths(day, later));
