import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#database/testing';
import type { CivilDate, Instant, PersonId } from '#kernel';
import { factsOf, isShown } from './oracle.testing.js';
import type { Counted } from './overview-figures.js';
import { Overview, type OverviewFigures } from './overview.service.js';
import { PeopleLists } from './people-lists.service.js';
import type { AsOf } from './people-query.js';
import { EVERYONE, type PeopleScope } from './people-scope.js';
import { PersonRecords } from './person-records.service.js';
import { population } from './population.testing.js';
import { settle } from './settle.testing.js';
import { MOMENT } from './queries.testing.js';

const people = population(120);
const overview = new Overview();
const lists = new PeopleLists();
const NOW: AsOf = { on: null, knownAt: null };
const THEN: AsOf = {
  on: '2026-06-30' as CivilDate,
  knownAt: '2026-11-18T11:59:59.999999Z' as Instant,
};
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
  await settle(test.owner, people);
});
afterAll(() => test.close());

const numbersOf = (figures: OverviewFigures): Counted[] => [
  figures.people,
  ...figures.coverage.flatMap(({ standings, met }) => [...standings, met]),
  ...figures.forecast.any,
  ...figures.forecast.programmes.flatMap(({ months }) => months),
  ...figures.worstPosts.flatMap(({ all, covered, renewalOpen, uncovered }) => [
    all,
    covered,
    renewalOpen,
    uncovered,
  ]),
  ...figures.changes.flatMap(({ any, programmes }) => [any, ...programmes]),
];

describe('The overview', () => {
  it.each([
    ['of everybody today', EVERYONE, NOW],
    ['of two posts', { kind: 'posts', codes: ['AMM', 'NBO'] }, NOW],
    ['of a day as it was known then', EVERYONE, THEN],
  ] as [string, PeopleScope, AsOf][])('%s shows no number that its list does not', async (_, scope, asOf) => {
    const figures = await overview.figures(test.db.sql, scope, MOMENT, asOf);
    const numbers = numbersOf(figures);
    for (const { people: number, query } of numbers) {
      const place = { on: query.on ?? MOMENT.today, knownAt: query.knownAt ?? MOMENT.at };
      expect([query.filters, number]).toEqual([
        query.filters,
        people.filter((each) => isShown(each, query.filters, scope, place)).length,
      ]);
      const counted = await lists.count(test.db.sql, query, scope, MOMENT);
      expect([query.filters, counted.count]).toEqual([query.filters, number]);
    }
    expect(numbers.filter(({ people: number }) => number > 0).length).toBeGreaterThan(25);
    for (const { standings } of figures.coverage) {
      expect(standings.reduce((sum, each) => sum + each.people, 0)).toBe(figures.people.people);
    }
    expect(figures.forecast.months).toHaveLength(12);
    expect(figures.worstPosts.length).toBeGreaterThan(0);
    const shares = figures.worstPosts.map(({ covered, all }) => covered.people / all.people);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('of a scope without posts is empty', async () => {
    const figures = await overview.figures(test.db.sql, { kind: 'posts', codes: [] }, MOMENT);
    expect(numbersOf(figures).every(({ people: number }) => number === 0)).toBe(true);
  });
});

describe('One person', () => {
  const records = new PersonRecords();
  const read = (id: string, asOf: AsOf, scope: PeopleScope = EVERYONE) =>
    records.person(test.db.sql, id as PersonId, asOf, scope, MOMENT);

  it('is shown as the register has them on the day, with a standing for every programme', async () => {
    for (const person of people.slice(0, 20)) {
      const record = await read(person.id, THEN);
      const { employment, posting } = factsOf(person, { on: THEN.on!, knownAt: THEN.knownAt! });
      expect(record).toMatchObject({
        staffNumber: person.staff,
        isEmployed: employment !== null,
        unit: employment?.unit ?? null,
        post: posting?.post ?? null,
      });
      expect(record!.standings.map(({ code }) => code)).toEqual(['SCA', 'DDF', 'DML']);
    }
  });

  it('outside the scope is as absent as one who is not there', async () => {
    const abroad = people.find(
      (each) => factsOf(each, { on: MOMENT.today, knownAt: MOMENT.at }).post?.code === 'AMM',
    )!;
    expect((await read(abroad.id, NOW, { kind: 'posts', codes: ['AMM'] }))?.staffNumber).toBe(abroad.staff);
    expect(await read(abroad.id, NOW, { kind: 'posts', codes: ['NBO'] })).toBeNull();
    expect(await read('99999', NOW)).toBeNull();
  });

  it.each(['', '0', '-1', 'undefined', "1' OR 1=1", '1,2', '9'.repeat(5_000)])(
    'with the id %.20s is nobody',
    async (id) => {
      expect(await read(id, NOW)).toBeNull();
    },
  );
});
