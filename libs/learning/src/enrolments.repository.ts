import type { Sql } from '#database';
import type { AccountId, AttemptId, CourseId, EnrolmentId, Instant, PersonId, RevisionId } from '#kernel';
import type { Enrolment, EnrolmentSource, RunningEnrolment } from './enrolment.js';

const SELECT = `
  SELECT e.id, e.course_id AS course, e.revision_id AS revision, e.source, e.started_at AS "startedAt",
    e.ended_at AS "endedAt", e.end_reason AS "endReason", e.attempt_id AS attempt,
    ARRAY(SELECT l.lesson_slug FROM lesson_completions l WHERE l.enrolment_id = e.id
           ORDER BY l.at, l.lesson_slug) AS "lessonsDone"
    FROM enrolments e`;

export interface NewEnrolment {
  readonly person: PersonId;
  readonly course: CourseId;
  readonly revision: RevisionId;
  readonly source: EnrolmentSource;
  readonly account: AccountId | null;
  readonly at: Instant;
}

/** The latest enrolment of a person in a course: the running one, else the one that began last. */
export async function latestEnrolment(
  sql: Sql,
  person: PersonId,
  course: CourseId,
): Promise<Enrolment | null> {
  const rows = await sql.named<Enrolment>(
    'learning-latest-enrolment',
    `${SELECT} WHERE e.person_id = $1 AND e.course_id = $2
      ORDER BY (e.ended_at IS NULL) DESC, e.started_at DESC, e.id DESC LIMIT 1`,
    [person, course],
  );
  return rows[0] ?? null;
}

/** The enrolment of a person in a course that runs, with what its pages need; null where none does. */
export async function runningEnrolment(
  sql: Sql,
  person: PersonId,
  course: CourseId,
): Promise<RunningEnrolment | null> {
  const rows = await sql.named<RunningEnrolment>(
    'learning-running-enrolment',
    `SELECT e.revision_id AS revision,
       ARRAY(SELECT l.lesson_slug FROM lesson_completions l WHERE l.enrolment_id = e.id) AS "lessonsDone"
       FROM enrolments e WHERE e.person_id = $1 AND e.course_id = $2 AND e.ended_at IS NULL`,
    [person, course],
  );
  return rows[0] ?? null;
}

/** Every enrolment of a person, oldest first. */
export function enrolmentsOf(sql: Sql, person: PersonId): Promise<Enrolment[]> {
  return sql.named('learning-enrolments', `${SELECT} WHERE e.person_id = $1 ORDER BY e.started_at, e.id`, [
    person,
  ]);
}

/** Begins an enrolment unless one runs. */
export async function insertEnrolment(tx: Sql, enrolment: NewEnrolment): Promise<void> {
  const { person, course, revision, source, account, at } = enrolment;
  await tx.run(
    `INSERT INTO enrolments (person_id, course_id, revision_id, source, account_id, started_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, course_id) WHERE ended_at IS NULL DO NOTHING`,
    [person, course, revision, source, account, at],
  );
}

/** Ends the running enrolment of a person in a course; false where none runs. `attempt` completes, null withdraws. */
export async function endEnrolment(
  tx: Sql,
  person: PersonId,
  course: CourseId,
  attempt: AttemptId | null,
  at: Instant,
): Promise<boolean> {
  const ended = await tx.run(
    `UPDATE enrolments SET ended_at = $4, end_reason = $5, attempt_id = $3
      WHERE person_id = $1 AND course_id = $2 AND ended_at IS NULL`,
    [person, course, attempt, at, attempt === null ? 'withdrawn' : 'completed'],
  );
  return ended > 0;
}

/** Marks a lesson as done; done stays done. */
export async function insertLessonCompletion(
  tx: Sql,
  enrolment: EnrolmentId,
  lesson: string,
  at: Instant,
): Promise<void> {
  await tx.run(
    `INSERT INTO lesson_completions (enrolment_id, lesson_slug, at) VALUES ($1, $2, $3)
     ON CONFLICT (enrolment_id, lesson_slug) DO NOTHING`,
    [enrolment, lesson, at],
  );
}
