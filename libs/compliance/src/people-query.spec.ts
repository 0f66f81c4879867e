import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinValues, splitValues } from './filters/value-list.js';
import { eachFilter, FILTER_NAMES, withFallbacks } from './people-filters.js';
import { PAGE_LIMITS, peopleQuery } from './people-query.js';
import { SORT_NAMES } from './people-sorts.js';
import { chipsOf, printPeopleQuery, withFilters } from './print-people-query.js';
import { anyAsOf, anyFilters, MOMENT } from './queries.testing.js';
import { readPeopleQuery } from './read-people-query.js';

const HOSTILE = [
  "'",
  '"',
  ';--',
  ')',
  'pg_sleep(5)',
  "1'; SELECT pg_sleep(5);--",
  'p.email',
  'toString',
  '__proto__',
  'a\0b',
  'a\nb',
  'x'.repeat(50_000),
  ','.repeat(50_000),
  '\\'.repeat(3_999),
];
const fieldsOf = (raw: Record<string, unknown>) => {
  const read = readPeopleQuery(raw, MOMENT);
  return read.ok ? [] : read.problems.map(({ field, key }) => `${field} ${key.split('.').at(-1)}`);
};
const textually = new Set(['q', 'post', 'region', 'unit', 'cadre', 'grade', 'function']);

describe('Each filter', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        eachFilter(filters, ({ filter, value }) => {
          expect(filter.parse(filter.print(value))).toEqual({ ok: true, value });
        });
      }),
    );
  });

  it('carries its own name', () => {
    for (const name of FILTER_NAMES) {
      expect(chipsOf(peopleQuery({ [name]: name === 'q' ? 'x' : undefined }))).toHaveLength(
        name === 'q' ? 1 : 0,
      );
    }
    const all = fc
      .sample(anyFilters, 200)
      .flatMap((each) => eachFilter(each, ({ name, filter }) => [name, filter.name]));
    expect(new Set(all.map(([name]) => name)).size).toBe(FILTER_NAMES.length);
    for (const [name, own] of all) expect(own).toBe(name);
  });

  it('has a chip for each value, which takes that value away and leaves the rest', () => {
    const query = peopleQuery({ post: ['AMM', 'NBO'], standing: ['expired'], meets: false });
    const chips = chipsOf(query);
    expect(chips.map(({ filter, value, valueKey }) => [filter, value, valueKey])).toEqual([
      ['post', 'AMM', null],
      ['post', 'NBO', null],
      ['standing', null, 'status.expired'],
      ['meets', null, 'people-filters.meets.no'],
    ]);
    expect(chips.map(({ without }) => printPeopleQuery(without))).toEqual([
      'post=NBO&standing=expired&meets=no',
      'post=AMM&standing=expired&meets=no',
      'post=AMM%2CNBO&meets=no',
      'post=AMM%2CNBO&standing=expired',
    ]);
  });
});

describe('A list of values', () => {
  it('is read as it was joined, commas and backslashes included', () => {
    const value = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.uniqueArray(value), (values) => {
        expect(splitValues(joinValues(values))).toEqual(values);
      }),
    );
  });
});

describe('A query', () => {
  it('is read from its address as it was', () => {
    const order = fc.record({
      sort: fc.constantFrom(...SORT_NAMES.slice(0, 3)),
      isDescending: fc.boolean(),
      limit: fc.constantFrom(...PAGE_LIMITS),
    });
    fc.assert(
      fc.property(anyFilters, anyAsOf, order, (filters, asOf, rest) => {
        const query = peopleQuery(filters, { ...asOf, ...rest });
        const raw = Object.fromEntries(new URLSearchParams(printPeopleQuery(query)));
        expect(readPeopleQuery(raw, MOMENT)).toEqual({ ok: true, value: query });
      }),
    );
  });

  it('is the plain list where nothing is asked, blank or unknown', () => {
    const plain = { ok: true, value: peopleQuery() };
    expect(readPeopleQuery({}, MOMENT)).toEqual(plain);
    expect(readPeopleQuery({ q: ' ', post: '', utm: ['x'], constructor: {} }, MOMENT)).toEqual(plain);
    expect(withFallbacks(peopleQuery().filters)).toEqual({ employment: 'employed' });
  });

  it('takes arrays, objects and other things than one text as problems of their fields', () => {
    const names = [...FILTER_NAMES, 'sort', 'limit', 'after', 'before', 'on', 'known-at'];
    for (const thing of [['a', 'b'], [], { $gt: '' }, { toString: 1 }, 7, null, true]) {
      expect(fieldsOf(Object.fromEntries(names.map((name) => [name, thing])))).toEqual(
        names.map((name) => `${name} not-one-text`),
      );
    }
  });

  it('takes hostile texts as problems or as plain values of a name or code', () => {
    for (const text of HOSTILE) {
      for (const name of FILTER_NAMES.filter((each) => !textually.has(each))) {
        expect([name, text.slice(0, 20), fieldsOf({ [name]: text }).length]).toEqual([
          name,
          text.slice(0, 20),
          name === 'programme' && /^(toString|p\.email)$/.test(text) ? 0 : 1,
        ]);
      }
      for (const name of ['sort', 'limit', 'after', 'before', 'on', 'known-at']) {
        expect(fieldsOf({ [name]: text })).toHaveLength(1);
      }
    }
    for (const name of textually) {
      expect(fieldsOf({ [name]: 'a\0b' })).toEqual([`${name} not-readable`]);
      expect(fieldsOf({ [name]: 'x'.repeat(50_000) })).toEqual([`${name} too-long`]);
      expect(fieldsOf({ [name]: "'; DROP TABLE people;--" })).toEqual([]);
    }
  });

  it('holds as many rows as the next length offered, at most 100', () => {
    const limitOf = (limit: string) => {
      const read = readPeopleQuery({ limit }, MOMENT);
      return read.ok ? read.value.limit : null;
    };
    expect(['0', '10', '11', '30', '99', '1000000', '-1', '1e9', '2.5'].map(limitOf)).toEqual([
      10,
      10,
      25,
      50,
      100,
      100,
      null,
      null,
      null,
    ]);
  });

  it('is ordered by name where no programme is chosen to order it by', () => {
    const sortOf = (raw: object) => {
      const read = readPeopleQuery({ ...raw }, MOMENT);
      return read.ok ? [read.value.sort, read.value.isDescending] : null;
    };
    expect(sortOf({ sort: '-valid-through', programme: 'SCA' })).toEqual(['valid-through', true]);
    expect(sortOf({ sort: '-valid-through' })).toEqual(['name', false]);
    expect(sortOf({ sort: '--name' })).toBeNull();
  });

  it('can ask what was known until now, and a day means its end', () => {
    expect(fieldsOf({ 'known-at': '2026-11-22T09:30:00.123457Z' })).toEqual(['known-at in-the-future']);
    expect(fieldsOf({ 'known-at': '2026-11-22' })).toEqual(['known-at in-the-future']);
    const read = readPeopleQuery({ 'known-at': '2026-11-21', on: '2030-01-01' }, MOMENT);
    expect(read).toMatchObject({ value: { knownAt: '2026-11-21T23:59:59.999999Z', on: '2030-01-01' } });
    expect(fieldsOf({ on: '2026-02-30' })).toEqual(['on not-a-date']);
  });

  it('begins at its first page when its filters change', () => {
    const cursor = { towards: 'next', keys: ['a', '1'], before: 25 } as const;
    expect(withFilters(peopleQuery({}, { cursor }), { meets: true })).toEqual(peopleQuery({ meets: true }));
  });
});
