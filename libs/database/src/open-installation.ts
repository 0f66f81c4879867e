import { Clock } from './clock.js';
import { Database, type DatabaseOptions } from './database.js';
import { pendingMigrations } from './migrate.js';
import { databaseProblems } from './safety.js';

/** Milliseconds between two looks at the database's clock. */
const SYNCHRONISE_EVERY = 10_000;

export type Installation =
  | { readonly ok: true; readonly database: Database; readonly clock: Clock }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Connects a process of the product to its installation, or says in one line each why it must not run there: no
 * connection, a schema of another version, settings that lose answers, a role with too many rights.
 */
export async function openInstallation(
  options: DatabaseOptions,
  time: { zone: string; offset: number },
): Promise<Installation> {
  let database: Database;
  try {
    database = await Database.connect(options);
  } catch (error) {
    return { ok: false, problems: [`The database cannot be reached: ${(error as Error).message}`] };
  }
  const pending = await pendingMigrations(database.dataSource).catch(() => ['all of them']);
  const problems = await databaseProblems(database.sql);
  if (pending.length > 0) problems.push('The database schema is not of this version: run `credence migrate`');
  if (problems.length > 0) {
    await database.dataSource.destroy();
    return { ok: false, problems };
  }
  const clock = await Clock.synchronised(database.sql, time.zone, time.offset);
  setInterval(() => void clock.synchronise(database.sql).catch(() => undefined), SYNCHRONISE_EVERY).unref();
  return { ok: true, database, clock };
}
