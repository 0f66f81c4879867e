import type { DataSource } from 'typeorm';

/** The advisory lock that makes two migrating processes wait for each other. */
const MIGRATION_LOCK = 7_305_001;

/** Brings the schema up to date as the owner role; returns the names of the migrations that ran. */
export async function migrate(owner: DataSource): Promise<string[]> {
  const runner = owner.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return (await owner.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

/** The migrations that the code has and the database lacks. */
export async function pendingMigrations(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query('SELECT name FROM migrations');
  const done = new Set(rows.map(({ name }) => name));
  return source.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !done.has(name));
}
