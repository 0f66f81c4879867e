import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '#database/testing';
import { isShown, spanOf, type Place } from './oracle.testing.js';
import { PeopleChoices } from './people-choices.service.js';
import { PeopleLists, type PeoplePage } from './people-lists.service.js';
import { peopleQuery, type PeopleQuery } from './people-query.js';
import { EVERYONE, type PeopleScope } from './people-scope.js';
import { SORT_NAMES } from './people-sorts.js';
import { population, PROGRAMMES } from './population.testing.js';
import { settle } from './settle.testing.js';
import { printPeopleQuery, withCursor } from './print-people-query.js';
import { anyAsOf, anyFilters, anyScope, MOMENT } from './queries.testing.js';
import { readPeopleQuery } from './read-people-query.js';

const people = population(60);
const lists = new PeopleLists();
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
  await settle(test.owner, people);
});
afterAll(() => test.close());

const placeOf = ({ on, knownAt }: PeopleQuery): Place => ({
  on: on ?? MOMENT.today,
  knownAt: knownAt ?? MOMENT.at,
});
const shownBy = (query: PeopleQuery, scope: PeopleScope) =>
  people.filter(
    (each) => isShown(each, query.filters, scope, placeOf(query)) && placeOf(query).knownAt >= '2020',
  );
const pageOf = (query: PeopleQuery, scope: PeopleScope = EVERYONE) =>
  lists.page(test.db.sql, query, scope, MOMENT);

/** Follows links as a reader does, through addresses. */
async function walk(start: PeopleQuery, towards: 'next' | 'previous'): Promise<PeoplePage[]> {
  const pages: PeoplePage[] = [];
  let query: PeopleQuery | null = start;
  while (query !== null) {
    const page: PeoplePage = await pageOf(query);
    pages.push(page);
    const cursor = page[towards];
    query = cursor === null ? null : again(withCursor(query, cursor));
  }
  return pages;
}

function again(query: PeopleQuery): PeopleQuery {
  const read = readPeopleQuery(Object.fromEntries(new URLSearchParams(printPeopleQuery(query))), MOMENT);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('A list of people', () => {
  it('shows exactly those whom a reading of every row by hand shows', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, anyAsOf, anyScope, async (filters, asOf, scope) => {
        const query = peopleQuery(filters, { ...asOf, limit: 100 });
        const { rows } = await pageOf(query, scope);
        const ids = rows.map(({ personId }) => Number(personId)).sort((a, b) => a - b);
        expect(ids).toEqual(shownBy(query, scope).map(({ id }) => Number(id)));
        expect(await lists.count(test.db.sql, query, scope, MOMENT)).toEqual({
          count: ids.length,
          isMore: false,
        });
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('shows each standing as the spans have it on that day, known then', async () => {
    await fc.assert(
      fc.asyncProperty(anyAsOf, async (asOf) => {
        const query = peopleQuery({ employment: 'all' }, { ...asOf, limit: 100 });
        for (const { personId, standings } of (await pageOf(query)).rows) {
          const person = people.find(({ id }) => id === personId)!;
          const spans = PROGRAMMES.map((code) => spanOf(person, code, placeOf(query)));
          expect(standings.map(({ code }) => code)).toEqual(PROGRAMMES);
          expect(standings.map(({ standing }) => standing)).toEqual(
            spans.map((s) => s?.standing ?? 'not-held'),
          );
          expect(standings.map(({ validThrough }) => validThrough)).toEqual(
            spans.map((s) => s?.validThrough ?? null),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each(SORT_NAMES.flatMap((sort) => [[sort, false] as const, [sort, true] as const]))(
    'pages by %s (descending: %s) show each row once, and the same backwards',
    async (sort, isDescending) => {
      const programme = 'SCA' as never;
      const query = peopleQuery({ employment: 'all', programme }, { sort, isDescending, limit: 10 });
      const all = (await pageOf({ ...query, limit: 100 })).rows.map(({ personId }) => personId);
      expect(new Set(all).size).toBe(people.length);
      const forwards = await walk(query, 'next');
      expect(forwards.flatMap(({ rows }) => rows.map(({ personId }) => personId))).toEqual(all);
      expect(forwards.map(({ first }) => first)).toEqual([1, 11, 21, 31, 41, 51]);
      const last = forwards.at(-2)!;
      const backwards = await walk(withCursor(query, forwards.at(-1)!.previous), 'previous');
      expect(backwards[0]!.rows).toEqual(last.rows);
      expect(backwards.reverse().flatMap(({ rows }) => rows.map(({ personId }) => personId))).toEqual(
        all.slice(0, 50),
      );
      expect(backwards.map(({ first }) => first)).toEqual([1, 11, 21, 31, 41]);
    },
  );

  it('is ordered by the standing, the most serious first, and puts those without cover last by its end', async () => {
    const programme = 'SCA' as never;
    const of = async (sort: 'standing' | 'valid-through', isDescending: boolean) => {
      const { rows } = await pageOf(
        peopleQuery({ programme, employment: 'all' }, { sort, isDescending, limit: 100 }),
      );
      return rows.map(({ personId }) => {
        const person = people.find(({ id }) => id === personId)!;
        return spanOf(person, 'SCA', { on: MOMENT.today, knownAt: MOMENT.at });
      });
    };
    const ranks = ['revoked', 'suspended', 'lapsed', 'expired', 'not-held', 'grace', 'renewal-open', 'valid'];
    const seen = (await of('standing', false)).map((span) => ranks.indexOf(span?.standing ?? 'not-held'));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    for (const isDescending of [false, true]) {
      const spans = await of('valid-through', isDescending);
      const held = spans.filter((span) => span !== null && span.validFrom !== null);
      expect(spans.slice(0, held.length)).toEqual(held);
      const ends = held.map((span) => span!.validThrough ?? 'z');
      expect(ends).toEqual(isDescending ? ends.toSorted().reverse() : ends.toSorted());
    }
  });

  it('offers the values that its people have, within the scope', async () => {
    const choices = (scope: PeopleScope) => new PeopleChoices().of(test.db.sql, scope, MOMENT);
    const all = await choices(EVERYONE);
    expect(all.post.map(({ code }) => code).toSorted()).toEqual(['AMM', 'GVA', 'NBO', 'a\\b']);
    expect(all.post).toContainEqual({ code: 'GVA', name: 'Geneva' });
    expect(all.unit.map(({ code }) => code)).toEqual(['HR', 'IT', 'POL']);
    expect(all.cadre.map(({ code }) => code)).toEqual(['admin', 'diplomat']);
    expect((await choices({ kind: 'posts', codes: ['NBO'] })).region).toEqual([
      { code: 'Africa', name: null },
    ]);
    expect((await choices({ kind: 'units', codes: [] })).post).toEqual([]);
  });

  it('takes two statements a page', async () => {
    let statements = 0;
    const sql = {
      ...test.db.sql,
      rows: <T>(text: string, params?: readonly unknown[]) => (
        statements++,
        test.db.sql.rows<T>(text, params)
      ),
    };
    await lists.page(sql, peopleQuery({ standing: ['expired'] }), EVERYONE, MOMENT);
    expect(statements).toBe(2);
  });
});
