import fc from 'fast-check';
import type { Standing } from '#certification/rules';
import { dateOfDay, dayNumber, type CivilDate, type Instant } from '#kernel';

/** A row of two clocks: days it holds for (null: without end), and from when until when it is known (null: still). */
export interface TwoClocks {
  readonly from: CivilDate;
  readonly through: CivilDate | null;
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
}
export interface Employment extends TwoClocks {
  readonly cadre: string;
  readonly grade: string | null;
  readonly function: string | null;
  readonly unit: string | null;
}
export interface Posting extends TwoClocks {
  readonly post: string;
  readonly function: string | null;
  readonly kind: string;
}
export interface Span extends TwoClocks {
  readonly programme: string;
  readonly standing: Standing;
  readonly validFrom: CivilDate | null;
  readonly validThrough: CivilDate | null;
  readonly isMet: boolean;
}
export interface Inhabitant {
  readonly id: string;
  readonly staff: string;
  readonly sort: string;
  readonly display: string;
  readonly native: string | null;
  readonly employments: readonly Employment[];
  readonly postings: readonly Posting[];
  readonly spans: readonly Span[];
}

export const POSTS = [
  { code: 'AMM', city: 'Amman', region: 'Middle East, North Africa', threat: 3, bandwidth: 'B' },
  { code: 'NBO', city: 'Nairobi', region: 'Africa', threat: 4, bandwidth: 'C' },
  { code: 'GVA', city: 'Geneva', region: 'Europe', threat: 1, bandwidth: 'A' },
  { code: 'a\\b', city: '=City', region: 'Back\\slash', threat: 2, bandwidth: 'A' },
];
export const UNITS = ['HR', 'IT', 'POL'];
export const PROGRAMMES = ['SCA', 'DDF', 'DML'];
export const FIRST = '2020-01-01T00:00:00.000000Z' as Instant;
export const CORRECTED = '2026-11-18T12:00:00.000000Z' as Instant;
const NAMES = [
  'Łukasz Nový',
  'José Ørsted',
  "D'Aluté Śel",
  'Anna Weiß',
  'Kim',
  '=cmd Ann',
  'Ann-Marie "Q" Li',
];
const NATIVES = [null, null, 'رانا', '田中', '@home'];
const STANDINGS: Standing[] = [
  'valid',
  'renewal-open',
  'grace',
  'expired',
  'lapsed',
  'suspended',
  'revoked',
  'not-held',
];

const date = (text: string) => text as CivilDate;
const day = fc.integer({ min: dayNumber(date('2024-06-01')), max: dayNumber(date('2027-12-31')) });

/** Cuts the days from 2024 on into spans, some of them left out, each with a value. */
function spansOf<T>(
  value: fc.Arbitrary<T>,
): fc.Arbitrary<(T & { from: CivilDate; through: CivilDate | null })[]> {
  return fc
    .tuple(fc.uniqueArray(day, { maxLength: 3 }), fc.array(fc.option(value), { minLength: 4, maxLength: 4 }))
    .map(([cuts, values]) => {
      const starts = [dayNumber(date('2024-01-01')), ...cuts.sort((a, b) => a - b)];
      return starts.flatMap((start, i) => {
        const next = starts[i + 1];
        const through = next === undefined ? null : dateOfDay(next - 1);
        const each = values[i] ?? null;
        return each === null ? [] : [{ ...each, from: dateOfDay(start), through }];
      });
    });
}

/** What was known first, and what it was corrected to; half of all were never corrected. */
function known<T extends object>(
  rows: fc.Arbitrary<T[]>,
): fc.Arbitrary<(T & Pick<TwoClocks, 'knownFrom' | 'knownTo'>)[]> {
  return fc
    .tuple(rows, fc.option(rows))
    .map(([first, second]) => [
      ...first.map((row) => ({ ...row, knownFrom: FIRST, knownTo: second === null ? null : CORRECTED })),
      ...(second ?? []).map((row) => ({ ...row, knownFrom: CORRECTED, knownTo: null })),
    ]);
}

const employment = fc.record({
  cadre: fc.constantFrom('diplomat', 'admin'),
  grade: fc.constantFrom('G1', 'G2', null),
  function: fc.constantFrom('consul', 'driver', null),
  unit: fc.constantFrom(...UNITS, null),
});
const posting = fc.record({
  post: fc.constantFrom(...POSTS.map(({ code }) => code)),
  function: fc.constantFrom('head', 'consul', null),
  kind: fc.constant('primary'),
});
const span = fc.record({
  standing: fc.constantFrom(...STANDINGS),
  validFrom: fc.option(day.map(dateOfDay)),
  validThrough: fc.option(day.map(dateOfDay)),
  isMet: fc.boolean(),
});

const inhabitant = fc.record({
  display: fc.constantFrom(...NAMES),
  native: fc.constantFrom(...NATIVES),
  employments: known(spansOf(employment)),
  postings: known(spansOf(posting)),
  spans: fc
    .tuple(
      ...PROGRAMMES.map((programme) =>
        known(spansOf(span)).map((rows) => rows.map((row) => ({ ...row, programme }))),
      ),
    )
    .map((rows) => rows.flat()),
});

/** The same people each time for a count. */
export function population(count: number): Inhabitant[] {
  return fc.sample(inhabitant, { numRuns: count, seed: 20_261_122 }).map((each, i) => ({
    ...each,
    id: String(i + 1),
    staff: `${i % 2 ? 'x' : 'X'}-${String(i * 7).padStart(3, '0')}${i % 5 ? '' : '%'}`,
    sort: plain(each.display),
  }));
}

/** A name as the register sorts it: no marks, no punctuation, lower case. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'"=-]/g, (c) => (c === '-' ? ' ' : ''))
    .toLowerCase()
    .trim();
}
