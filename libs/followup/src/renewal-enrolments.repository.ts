import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { FactId, Instant, PersonId } from '#kernel';

/** A course of a renewal path that an award's holder is to begin. */
export interface RenewalCourse {
  readonly award: FactId;
  readonly course: string;
  readonly person: PersonId;
  readonly programmeId: string;
}

@Injectable()
export class RenewalEnrolmentsRepository {
  /** Notes that a course is to be begun, and is waited for; false where this cycle noted it before. */
  async add(tx: Tx, each: RenewalCourse, run: string): Promise<boolean> {
    const { award, course, person, programmeId } = each;
    const added = await tx.run(
      `INSERT INTO followup_enrolments (award_id, course_slug, person_id, programme_id, run_id, reason)
       VALUES ($1, $2, $3, $4, $5, 'not-published') ON CONFLICT ON CONSTRAINT pk_followup_enrolments DO NOTHING`,
      [award, course, person, programmeId, run],
    );
    return added > 0;
  }

  /** Courses that somebody waits for. */
  async awaited(sql: Sql): Promise<string[]> {
    const rows = await sql.rows<{ course: string }>(
      `SELECT DISTINCT course_slug AS course FROM followup_enrolments WHERE reason = 'not-published'`,
    );
    return rows.map(({ course }) => course);
  }

  /** Those who wait for a course; whoever else settles them waits for this transaction. */
  waitingFor(tx: Tx, course: string, limit: number): Promise<RenewalCourse[]> {
    return tx.rows(
      `SELECT award_id AS award, course_slug AS course, person_id AS person, programme_id AS "programmeId"
         FROM followup_enrolments WHERE reason = 'not-published' AND course_slug = $1
        ORDER BY award_id LIMIT $2 FOR UPDATE`,
      [course, limit],
    );
  }

  /** Ends the waiting: enrolled, or no longer due. */
  async settle(tx: Tx, each: RenewalCourse, run: string, enrolledAt: Instant | null): Promise<void> {
    await tx.run(
      `UPDATE followup_enrolments SET run_id = $3, enrolled_at = $4,
         reason = CASE WHEN $4::timestamptz IS NULL THEN 'no-longer-due' END
        WHERE award_id = $1 AND course_slug = $2`,
      [each.award, each.course, run, enrolledAt],
    );
  }
}
