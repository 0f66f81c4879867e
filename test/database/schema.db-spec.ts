import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from '#database';
import { emptyDatabase, type EmptyDatabase } from '#database/testing';
import { entities } from '../../migrations/entities.js';
import { migrations } from '../../migrations/index.js';
import { readdirSync } from 'node:fs';

describe('The schema', () => {
  let empty: EmptyDatabase;
  let source: DataSource;
  beforeAll(async () => {
    empty = await emptyDatabase();
    source = await dataSourceFor({
      url: empty.ownerUrl,
      migrations,
      entities,
      statementTimeout: 0,
    }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await empty.close();
  });

  const tables = async () =>
    (
      await source.query<{ name: string }[]>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
      )
    ).map(({ name }) => name);

  it('lists every migration on disk, oldest first', () => {
    const files = readdirSync('migrations')
      .filter((name) => /^\d{13}-/.test(name))
      .sort();
    const stamps = migrations.map(({ name }) => /(\d{13})$/.exec(name)?.[1]);
    expect(stamps).toEqual(files.map((name) => name.slice(0, 13)));
  });

  it('goes all the way up, all the way down, and up again to the same tables', async () => {
    await source.runMigrations({ transaction: 'each' });
    const first = await tables();
    for (let i = 0; i < migrations.length; i++) await source.undoLastMigration({ transaction: 'each' });
    expect(await tables()).toEqual(['migrations']);
    await source.runMigrations({ transaction: 'each' });
    expect(await tables()).toEqual(first);
  });

  it('is what the entities say', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has an entity for every table', async () => {
    const known = new Set(source.entityMetadatas.map(({ tableName }) => tableName));
    expect((await tables()).filter((name) => name !== 'migrations' && !known.has(name))).toEqual([]);
  });
});
