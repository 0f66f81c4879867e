import type { Sql } from '#database';

/** Records that these worker loops are alive. */
export async function beat(sql: Sql, workerIds: readonly string[]): Promise<void> {
  await sql.run(
    `INSERT INTO job_workers (worker_id, started_at, beat_at)
     SELECT id, clock_timestamp(), clock_timestamp() FROM unnest($1::text[]) AS id
     ON CONFLICT (worker_id) DO UPDATE SET beat_at = clock_timestamp()`,
    [workerIds],
  );
}

/**
 * Frees the jobs of worker loops that have been silent for `silence` seconds, or that never reported and hold a job
 * for as long; returns their ids.
 */
export async function freeSilent(sql: Sql, silence: number): Promise<string[]> {
  const gone = await sql.rows<{ id: string }>(
    `DELETE FROM job_workers WHERE beat_at < clock_timestamp() - make_interval(secs => $1) RETURNING worker_id AS id`,
    [silence],
  );
  const unknown = await sql.rows<{ id: string }>(
    `SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs j
      WHERE locked_by IS NOT NULL AND locked_at < clock_timestamp() - make_interval(secs => $1)
        AND NOT EXISTS (SELECT FROM job_workers w WHERE w.worker_id = j.locked_by)`,
    [silence],
  );
  const ids = [...new Set([...gone, ...unknown].map(({ id }) => id))];
  if (ids.length > 0) await sql.run('SELECT graphile_worker.force_unlock_workers($1::text[])', [ids]);
  return ids;
}

/** Takes worker loops that end in good order off the list. */
export async function signOff(sql: Sql, workerIds: readonly string[]): Promise<void> {
  await sql.run('DELETE FROM job_workers WHERE worker_id = ANY($1::text[])', [workerIds]);
}

/** The queue at a glance: waiting, running, and given up. */
export async function queueState(sql: Sql): Promise<{ waiting: number; running: number; failed: number }> {
  const row = await sql.one<{ waiting: number; running: number; failed: number }>(
    `SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int AS waiting,
            count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
            count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS failed
       FROM graphile_worker.jobs`,
  );
  return row ?? { waiting: 0, running: 0, failed: 0 };
}
