import type { Sql } from '#database';
import type { AttemptId, CivilDate, Instant, PersonId } from '#kernel';
import type { FlaggedStep, SavedStep, Step, SubmittedBy } from './steps.js';

/** What became of a step that a client sent; `seq` and `at` are of the kept one, else null. */
export interface StepOutcome {
  readonly outcome: 'saved' | 'another-body' | 'submitted' | 'time-over' | 'newer-answer' | 'unknown';
  readonly seq: number | null;
  readonly at: Instant | null;
}

/** A step of a client, checked; `slots` are those it answers, `basis` the highest step that the client knew. */
export interface NewStep {
  readonly attempt: AttemptId;
  readonly person: PersonId;
  readonly kind: 'saved' | 'flagged';
  readonly stepId: string;
  readonly hash: string;
  readonly data: SavedStep['data'] | FlaggedStep['data'];
  readonly slots: readonly string[];
  readonly basis: number | null;
  readonly at: Instant;
}

/** The end of an attempt with its marks as decimals; `on` is the civil day of `at`. */
export interface Ending {
  readonly attempt: AttemptId;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly by: SubmittedBy;
  readonly recordedAt: Instant;
  readonly mark: string;
  readonly max: string;
  readonly passed: boolean;
}

/** Keeps a client's step or says why not, in one statement; safe against repetition and against a submission. */
export async function saveStep(sql: Sql, step: NewStep): Promise<StepOutcome> {
  const { attempt, person, kind, stepId, hash, data, slots, basis, at } = step;
  const rows = await sql.named<{ outcome: StepOutcome['outcome']; seq: string | null; at: Instant | null }>(
    'assessment-save-step',
    'SELECT outcome, step_seq AS seq, step_at AS at FROM save_attempt_step($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [attempt, person, kind, stepId, hash, JSON.stringify(data), [...slots], basis, at],
  );
  const { outcome, seq, at: kept } = rows[0]!;
  return { outcome, seq: seq === null ? null : Number(seq), at: kept };
}

/** Every step of an attempt, in the server's order. */
export async function stepsOf(sql: Sql, attempt: AttemptId): Promise<Step[]> {
  const rows = await sql.named<Step & { seq: string }>(
    'assessment-steps',
    'SELECT seq, step_id AS "stepId", kind, at, data FROM attempt_steps WHERE attempt_id = $1 ORDER BY seq',
    [attempt],
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** Waits for the saves under way and keeps others out until the transaction ends. */
export async function lockAttempt(tx: Sql, attempt: AttemptId): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [attempt]);
}

/** Records the submission and its first grading; the attempt runs no more. */
export async function insertEnding(tx: Sql, ending: Ending): Promise<void> {
  const { attempt, at, on, by, recordedAt, mark, max, passed } = ending;
  await tx.run(`INSERT INTO attempt_steps (attempt_id, kind, at, data) VALUES ($1, 'submitted', $2, $3)`, [
    attempt,
    at,
    JSON.stringify({ by, recordedAt, on }),
  ]);
  await tx.run(
    'INSERT INTO attempt_gradings (attempt_id, number, mark, max, passed, at) VALUES ($1, 1, $2, $3, $4, $5)',
    [attempt, mark, max, passed, recordedAt],
  );
  await tx.run('DELETE FROM open_attempts WHERE attempt_id = $1', [attempt]);
}

/** Attempts whose time is over and which nothing has settled, each locked for this transaction alone. */
export async function lockOverdue(tx: Sql, at: Instant, limit: number): Promise<AttemptId[]> {
  const rows = await tx.rows<{ id: AttemptId }>(
    `SELECT attempt_id AS id FROM
       (SELECT attempt_id FROM open_attempts WHERE deadline <= $1 ORDER BY deadline LIMIT $2) due
      WHERE pg_try_advisory_xact_lock(hashtextextended(attempt_id, 0))`,
    [at, limit],
  );
  return rows.map(({ id }) => id);
}
