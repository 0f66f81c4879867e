import type { Sql } from '#database';
import type { AttemptId, CivilDate, CourseId, EditionId, Instant, PersonId } from '#kernel';

/** A passed attempt, by its last grading; decimals are strings. */
export interface PassedAttempt {
  readonly attempt: AttemptId;
  readonly quiz: string;
  readonly course: CourseId | null;
  readonly edition: EditionId;
  readonly editionNumber: number;
  readonly language: string;
  readonly submittedAt: Instant;
  /** The civil day of the submission in the ministry's zone. */
  readonly passedOn: CivilDate;
  readonly mark: string;
  readonly max: string;
}

/** Everything that a person has passed, oldest first. */
export function passedAttempts(sql: Sql, person: PersonId): Promise<PassedAttempt[]> {
  return sql.rows(
    `SELECT a.id AS attempt, q.slug AS quiz, q.course_id AS course, e.id AS edition, e.number AS "editionNumber",
       a.language, s.at AS "submittedAt", s.data ->> 'on' AS "passedOn",
       trim_scale(g.mark)::text AS mark, trim_scale(g.max)::text AS max
       FROM attempts a
       JOIN quizzes q ON q.id = a.quiz_id
       JOIN quiz_editions e ON e.id = a.edition_id
       JOIN attempt_steps s ON s.attempt_id = a.id AND s.kind = 'submitted'
       JOIN LATERAL (SELECT mark, max, passed FROM attempt_gradings WHERE attempt_id = a.id
                      ORDER BY number DESC LIMIT 1) g ON g.passed
      WHERE a.person_id = $1 ORDER BY s.at, a.id`,
    [person],
  );
}

/** An attempt in one line; `passed` by its last grading, null until it is settled. For rules, not for pages. */
export interface AttemptLine {
  readonly attempt: AttemptId;
  readonly edition: EditionId;
  readonly deadline: Instant | null;
  readonly submittedAt: Instant | null;
  readonly passed: boolean | null;
}

/** A person's attempts in a quiz, oldest first. */
export function attemptLines(sql: Sql, person: PersonId, slug: string): Promise<AttemptLine[]> {
  return sql.named(
    'assessment-attempt-lines',
    `SELECT a.id AS attempt, a.edition_id AS edition, a.deadline, s.at AS "submittedAt",
       (SELECT passed FROM attempt_gradings g WHERE g.attempt_id = a.id ORDER BY number DESC LIMIT 1) AS passed
       FROM attempts a JOIN quizzes q ON q.id = a.quiz_id
       LEFT JOIN attempt_steps s ON s.attempt_id = a.id AND s.kind = 'submitted'
      WHERE a.person_id = $1 AND q.slug = $2 ORDER BY a.number`,
    [person, slug],
  );
}
