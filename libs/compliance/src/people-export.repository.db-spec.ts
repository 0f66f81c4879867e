import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '#database/testing';
import { placeLiteral } from './copy-literal.js';
import { safeCell } from './csv-text.js';
import { PeopleLists } from './people-lists.service.js';
import { peopleQuery, type PeopleQuery } from './people-query.js';
import { EVERYONE, type PeopleScope } from './people-scope.js';
import { population } from './population.testing.js';
import { settle } from './settle.testing.js';
import { anyAsOf, anyFilters, anyScope, MOMENT } from './queries.testing.js';

const lists = new PeopleLists();
const people = population(60);
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
  await settle(test.owner, people);
});
afterAll(() => test.close());

const csv = (query: PeopleQuery, scope: PeopleScope = EVERYONE) => lists.csv(test.db, query, scope, MOMENT);
const chunksOf = (stream: Readable): Promise<Buffer[]> => stream.toArray();
const textOf = async (stream: Readable) => Buffer.concat(await chunksOf(stream)).toString('utf8');
const tableOf = async (query: PeopleQuery, scope?: PeopleScope) =>
  parse<Record<string, string>>(await textOf(await csv(query, scope)), { bom: true, columns: true });
const pool = () =>
  test.db.sql.one<{ n: string }>(`SELECT count(*) AS n FROM pg_stat_activity
  WHERE datname = current_database() AND usename = 'credence_app' AND state IN ('idle in transaction', 'active')
    AND pid <> pg_backend_pid()`);

describe('An export', () => {
  it('holds the rows of the list, in its order, with the day and the knowledge in each', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, anyAsOf, anyScope, async (filters, asOf, scope) => {
        const query = peopleQuery(filters, { ...asOf, limit: 100, sort: 'post', isDescending: true });
        const [table, { rows }] = [
          await tableOf(query, scope),
          await lists.page(test.db.sql, query, scope, MOMENT),
        ];
        expect(table.map((row) => row['staff-number'])).toEqual(rows.map(({ staffNumber }) => staffNumber));
        for (const row of table) {
          expect([row['on'], row['known-at']]).toEqual([asOf.on ?? MOMENT.today, asOf.knownAt ?? MOMENT.at]);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is read back as it was, except that no cell is a formula', async () => {
    const table = await tableOf(peopleQuery({ employment: 'all' }));
    expect(table).toHaveLength(people.length);
    for (const row of table) {
      const { display, native } = people.find(({ staff }) => staff === row['staff-number'])!;
      expect(row['name']).toBe(display.startsWith('=') ? `'${display}` : display);
      expect(row['native-name']).toBe(native?.startsWith('@') ? `'${native}` : (native ?? ''));
    }
    expect(table.some((row) => row['name']!.startsWith("'="))).toBe(true);
  });

  it('names its columns in the words given, per programme', async () => {
    const stream = await lists.csv(test.db, peopleQuery(), EVERYONE, MOMENT, (column, code) =>
      code === null ? column : `${code} ${column}`,
    );
    const [first] = (await textOf(stream)).split('\r\n');
    expect(first).toContain('"SCA standing","SCA valid-through","SCA opens","SCA waived","DDF standing"');
  });

  it('gives its connection back when it ends, and ends it when the reader goes', async () => {
    for (let i = 0; i < 12; i++) await textOf(await csv(peopleQuery()));
    for (let i = 0; i < 12; i++) {
      const stream = await csv(peopleQuery());
      stream.on('error', () => undefined);
      stream.once('data', () => stream.destroy());
      await new Promise((resolve) => stream.once('close', resolve));
    }
    expect(await tableOf(peopleQuery({ employment: 'all' }))).toHaveLength(people.length);
    expect((await pool())?.n).toBe('0');
  });

  it('gives its connection back when the statement fails', async () => {
    const broken = peopleQuery({ expiring: { kind: 'month', month: '2026-13' } });
    for (let i = 0; i < 12; i++) await expect(csv(broken).then(textOf)).rejects.toThrow();
    expect((await pool())?.n).toBe('0');
  });
});

describe('A value in a statement that takes no parameters', () => {
  it('is the same value', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', "'", '\\', '"', '$', 'é', '\n', '{', ',', 'E') });
    await fc.assert(
      fc.asyncProperty(text, fc.array(text), async (one, many) => {
        const row = await test.db.sql.one<{ one: string; many: string[] }>(
          `SELECT ${placeLiteral(one, 'text')} AS one, ${placeLiteral(many, 'text[]')} AS many`,
        );
        expect(row).toEqual({ one, many });
      }),
      { numRuns: 60 },
    );
  });
});

describe('A cell', () => {
  it.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'that begins like %j is text',
    async (text) => {
      const row = await test.db.sql.one<{ cell: string }>(`SELECT ${safeCell('$1::text')} AS cell`, [text]);
      expect(row?.cell).toBe(`'${text}`);
    },
  );

  it.each(['', 'a=1', ' =1', "'=1"])('that reads %j stays as it is', async (text) => {
    const row = await test.db.sql.one<{ cell: string }>(`SELECT ${safeCell('$1::text')} AS cell`, [text]);
    expect(row?.cell).toBe(text);
  });
});
