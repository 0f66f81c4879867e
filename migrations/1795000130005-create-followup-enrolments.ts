import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which courses a cycle's renewal enrolled its holder: once for an award and a course, or why not yet. */
export class CreateFollowupEnrolments1795000130005 implements MigrationInterface {
  name = 'CreateFollowupEnrolments1795000130005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE followup_enrolments (
        award_id text NOT NULL CONSTRAINT fk_followup_enrolments_award REFERENCES facts (id),
        course_slug text NOT NULL,
        person_id bigint NOT NULL CONSTRAINT fk_followup_enrolments_person REFERENCES people (id),
        programme_id bigint NOT NULL CONSTRAINT fk_followup_enrolments_programme REFERENCES programmes (id),
        run_id bigint NOT NULL CONSTRAINT fk_followup_enrolments_run REFERENCES followup_runs (id),
        enrolled_at timestamptz,
        reason text,
        CONSTRAINT pk_followup_enrolments PRIMARY KEY (award_id, course_slug),
        CONSTRAINT ck_followup_enrolments_reason CHECK ((enrolled_at IS NULL) = (reason IS NOT NULL))
      )`);
    await runner.query(`
      CREATE INDEX ix_followup_enrolments_waiting ON followup_enrolments (course_slug, award_id)
       WHERE reason = 'not-published'`);
    await runner.query('CREATE INDEX ix_followup_enrolments_run ON followup_enrolments (run_id)');
    await runner.query('REVOKE UPDATE, DELETE ON followup_enrolments FROM credence_app');
    await runner.query('GRANT UPDATE (enrolled_at, reason, run_id) ON followup_enrolments TO credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE followup_enrolments');
  }
}
