import type { Sql } from '#database';
import type { Instant } from '#kernel';

export interface JobOptions {
  /** Jobs of one key are one job: adding it again while it waits changes its payload, never its number. */
  readonly key?: string;
  /** Not before this instant of the database's clock; default at once. */
  readonly runAt?: Instant;
  /** How often it is tried, with growing pauses, before it is left for a person to look at; default 25. */
  readonly maxAttempts?: number;
}

/** Adds a job in the caller's transaction: it runs at least once after the commit, and never without it. */
export async function addJob(
  tx: Sql,
  task: string,
  payload: object,
  options: JobOptions = {},
): Promise<void> {
  await tx.run('SELECT add_job_v1($1, $2, $3, $4, $5)', [
    task,
    JSON.stringify(payload),
    options.key ?? null,
    options.runAt ?? null,
    options.maxAttempts ?? null,
  ]);
}
