import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { CivilDate, Instant, PersonId } from '#kernel';

/** How far runs have come. */
export interface SweepPosition {
  readonly sweptThrough: CivilDate | null;
  readonly knownThrough: Instant | null;
}

/** A run with its account: what was due is what was done, left out, or failed. */
export interface FollowupRun {
  readonly id: string;
  readonly from: CivilDate;
  readonly through: CivilDate;
  readonly startedAt: Instant;
  /** Null: under way, or broken off. */
  readonly endedAt: Instant | null;
  readonly examined: number | null;
  readonly failed: number;
  readonly done: number;
  readonly enrolled: number;
  /** How many were left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

@Injectable()
export class RunsRepository {
  async position(sql: Sql): Promise<SweepPosition> {
    const row = await sql.one<SweepPosition>(
      'SELECT swept_through AS "sweptThrough", known_through AS "knownThrough" FROM followup_positions WHERE id = 1',
    );
    return row ?? { sweptThrough: null, knownThrough: null };
  }

  async begin(sql: Sql, from: CivilDate, through: CivilDate, at: Instant): Promise<string> {
    const row = await sql.one<{ id: string }>(
      'INSERT INTO followup_runs (from_day, through_day, started_at) VALUES ($1, $2, $3) RETURNING id',
      [from, through, at],
    );
    return row!.id;
  }

  /** Closes the account and moves the position on, never back: another run may have come further. */
  async end(
    tx: Tx,
    run: string,
    account: { examined: number; failed: readonly PersonId[]; at: Instant },
    { sweptThrough, knownThrough }: SweepPosition,
  ): Promise<void> {
    const { examined, failed, at } = account;
    await tx.run('UPDATE followup_runs SET ended_at = $2, examined = $3, failed = $4 WHERE id = $1', [
      ...[run, at, examined],
      JSON.stringify(failed),
    ]);
    await tx.run(
      `UPDATE followup_positions SET swept_through = greatest(swept_through, $1),
         known_through = greatest(known_through, $2) WHERE id = 1`,
      [sweptThrough, knownThrough],
    );
  }

  /** The people for whom the last ended run failed. */
  async failedLast(sql: Sql): Promise<PersonId[]> {
    const row = await sql.one<{ failed: PersonId[] }>(
      'SELECT failed FROM followup_runs WHERE ended_at IS NOT NULL ORDER BY id DESC LIMIT 1',
    );
    return row?.failed ?? [];
  }

  /** The newest runs first. */
  newest(sql: Sql, limit: number): Promise<FollowupRun[]> {
    return sql.rows(
      `SELECT r.id, r.from_day AS from, r.through_day AS through, r.started_at AS "startedAt", r.ended_at AS "endedAt",
              r.examined, coalesce(jsonb_array_length(r.failed), 0) AS failed,
              (SELECT count(*)::int FROM followup_actions a WHERE a.run_id = r.id AND a.reason IS NULL) AS done,
              (SELECT count(*)::int FROM followup_enrolments e WHERE e.run_id = r.id AND e.reason IS NULL) AS enrolled,
              coalesce((SELECT jsonb_object_agg(reason, n) FROM (
                SELECT reason, count(*)::int AS n FROM followup_actions a
                 WHERE a.run_id = r.id AND a.reason IS NOT NULL GROUP BY reason
                UNION ALL
                SELECT reason, count(*)::int FROM followup_enrolments e
                 WHERE e.run_id = r.id AND e.reason IS NOT NULL GROUP BY reason) s), '{}') AS skipped
         FROM followup_runs r ORDER BY r.id DESC LIMIT $1`,
      [limit],
    );
  }
}
