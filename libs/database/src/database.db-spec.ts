import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../testing.js';
import { databaseProblems } from './safety.js';

describe('The database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());

  it('connects as a role that may not create tables', async () => {
    await expect(test.db.sql.run('CREATE TABLE forbidden (id int)')).rejects.toThrow('permission denied');
  });

  it('gives dates as days and instants with microseconds in UTC', async () => {
    const row = await test.db.sql.one(
      "SELECT date '2024-02-29' AS day, timestamptz '2026-11-22 09:30:00.5+02' AS at, 9007199254740993::bigint AS big",
    );
    expect(row).toEqual({ day: '2024-02-29', at: '2026-11-22T07:30:00.500000Z', big: '9007199254740993' });
  });

  it('rolls a transaction back when its work throws', async () => {
    await test.owner.run('CREATE TABLE kept (id int)');
    await test.owner.run('GRANT SELECT, INSERT ON kept TO credence_app');
    const failing = test.db.transaction(async (tx) => {
      await tx.run('INSERT INTO kept VALUES (1)');
      throw new Error('stop here');
    });
    await expect(failing).rejects.toThrow('stop here');
    await test.db.transaction((tx) => tx.run('INSERT INTO kept VALUES (2)'));
    expect(await test.db.sql.rows('SELECT id FROM kept')).toEqual([{ id: 2 }]);
  });

  it('names the settings and the role that would make it unsafe', async () => {
    expect(await databaseProblems(test.db.sql)).toEqual([
      'The database runs with fsync off: acknowledged answers could be lost',
      'The database runs with full_page_writes off: acknowledged answers could be lost',
      'The database runs with synchronous_commit off: acknowledged answers could be lost',
    ]);
    expect(await databaseProblems(test.owner)).toContain(
      'The database role credence_owner owns the tables: give the product credence_app',
    );
  });
});
