import type { Sql } from '#database';
import type { AttemptId, EditionId, Instant, PersonId, QuizId } from '#kernel';
import type { Accommodation } from './accommodations.js';
import type { Paper } from './paper.js';

/** An attempt as stored; the seed stays behind. */
export interface AttemptRow {
  readonly id: AttemptId;
  readonly person: PersonId;
  readonly edition: EditionId;
  readonly number: number;
  readonly language: string;
  readonly paper: Paper;
  readonly accommodations: Accommodation;
  readonly startedAt: Instant;
  readonly deadline: Instant | null;
}

export interface NewAttempt extends AttemptRow {
  readonly quiz: QuizId;
  readonly seed: string;
}

/** One attempt of a person in a quiz, for deciding about the next. */
export interface PastAttempt {
  readonly id: AttemptId;
  readonly startedAt: Instant;
  readonly deadline: Instant | null;
  readonly submittedAt: Instant | null;
  /** Codes of the questions that it showed. */
  readonly codes: readonly string[];
}

/** Lets one start of a person in a quiz through at a time, until the transaction ends. */
export async function lockStart(tx: Sql, person: PersonId, quiz: QuizId): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`start ${person} ${quiz}`]);
}

export async function loadAttempt(sql: Sql, id: AttemptId): Promise<AttemptRow | null> {
  const rows = await sql.named<AttemptRow>(
    'assessment-attempt',
    `SELECT id, person_id AS person, edition_id AS edition, number, language, paper, accommodations,
       started_at AS "startedAt", deadline FROM attempts WHERE id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Every attempt of a person in a quiz, oldest first. */
export function pastAttempts(sql: Sql, person: PersonId, quiz: QuizId): Promise<PastAttempt[]> {
  return sql.named(
    'assessment-past-attempts',
    `SELECT a.id, a.started_at AS "startedAt", a.deadline, s.at AS "submittedAt",
       ARRAY(SELECT jsonb_array_elements(a.paper -> 'slots') ->> 'code') AS codes
       FROM attempts a LEFT JOIN attempt_steps s ON s.attempt_id = a.id AND s.kind = 'submitted'
      WHERE a.person_id = $1 AND a.quiz_id = $2 ORDER BY a.number`,
    [person, quiz],
  );
}

/** How often each question was shown in a quiz to anybody since an instant. */
export async function usesIn(sql: Sql, quiz: QuizId, since: Instant): Promise<Map<string, number>> {
  const rows = await sql.rows<{ code: string; uses: number }>(
    `SELECT slot ->> 'code' AS code, count(*)::int AS uses
       FROM attempts a, jsonb_array_elements(a.paper -> 'slots') slot
      WHERE a.quiz_id = $1 AND a.started_at >= $2 GROUP BY 1`,
    [quiz, since],
  );
  return new Map(rows.map(({ code, uses }) => [code, uses]));
}

/** Records an attempt, its first step, and that it runs, in one statement. */
export async function insertAttempt(tx: Sql, attempt: NewAttempt): Promise<void> {
  const { id, person, quiz, edition, number, language, paper, seed, accommodations, startedAt, deadline } =
    attempt;
  await tx.named(
    'assessment-insert-attempt',
    `WITH attempt AS (
       INSERT INTO attempts (id, person_id, quiz_id, edition_id, number, language, paper, seed, accommodations,
         started_at, deadline) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id, started_at, deadline
     ), step AS (
       INSERT INTO attempt_steps (attempt_id, kind, at, data) SELECT id, 'started', started_at, '{}' FROM attempt
     ) INSERT INTO open_attempts (attempt_id, deadline) SELECT id, deadline FROM attempt`,
    [
      id,
      person,
      quiz,
      edition,
      number,
      language,
      JSON.stringify(paper),
      seed,
      JSON.stringify(accommodations),
      startedAt,
      deadline,
    ],
  );
}

/** Ids of a person's attempts in a quiz, oldest first. */
export async function attemptIdsOf(sql: Sql, person: PersonId, slug: string): Promise<AttemptId[]> {
  const rows = await sql.rows<{ id: AttemptId }>(
    `SELECT a.id FROM attempts a JOIN quizzes q ON q.id = a.quiz_id
      WHERE a.person_id = $1 AND q.slug = $2 ORDER BY a.number`,
    [person, slug],
  );
  return rows.map(({ id }) => id);
}
