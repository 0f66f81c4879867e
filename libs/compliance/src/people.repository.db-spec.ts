import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#database/testing';
import { generatePeople } from '../testing.js';
import type { Cursor } from './people-cursor.js';
import { standpointOf, peopleQuery } from './people-query.js';
import { EVERYONE } from './people-scope.js';
import { peopleFrom } from './people.repository.js';
import { MOMENT } from './queries.testing.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly Plan[];
}

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
  await generatePeople(test.owner, { people: 3_000, posts: 40, programmes: ['SCA'] });
}, 60_000);
afterAll(() => test.close());

/** How many people a page reads from the register, as the database counts them. */
async function peopleRead(cursor: Cursor | null): Promise<number> {
  const plans: Plan[] = [];
  const rows = async <T>(text: string, params?: readonly unknown[]): Promise<T[]> => {
    const explained = await test.db.sql.one<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, FORMAT json) ${text}`,
      params,
    );
    plans.push(explained!['QUERY PLAN'][0]!.Plan);
    return [];
  };
  const query = peopleQuery({}, { cursor });
  await peopleFrom({ ...test.db.sql, rows }, query, EVERYONE, standpointOf(query, MOMENT), 26);
  const all = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(all)];
  return all(plans[0]!)
    .filter((plan) => plan['Relation Name'] === 'person_details')
    .reduce((sum, plan) => sum + plan['Actual Rows'], 0);
}

describe('A page by name', () => {
  it.each([
    ['the first', null],
    ['one from the middle on', 'next'],
    ['one back from the middle', 'previous'],
  ] as const)('reads its own people only: %s', async (_, towards) => {
    const cursor =
      towards === null ? null : { towards, keys: ['family500 given1497', '1497'], before: 1_500 };
    const read = await peopleRead(cursor);
    expect(read).toBeGreaterThanOrEqual(26);
    expect(read).toBeLessThan(100);
  });
});
