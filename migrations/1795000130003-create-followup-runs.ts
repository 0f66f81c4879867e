import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each run of the sweep with its account, and how far runs have come: one row, moved on where a run ends. */
export class CreateFollowupRuns1795000130003 implements MigrationInterface {
  name = 'CreateFollowupRuns1795000130003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE followup_runs (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_followup_runs PRIMARY KEY,
        from_day date NOT NULL,
        through_day date NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        examined int,
        failed jsonb,
        CONSTRAINT ck_followup_runs_days CHECK (from_day <= through_day),
        CONSTRAINT ck_followup_runs_ended CHECK (
          (ended_at IS NULL) = (examined IS NULL) AND (ended_at IS NULL) = (failed IS NULL))
      )`);
    await runner.query('REVOKE UPDATE, DELETE ON followup_runs FROM credence_app');
    await runner.query('GRANT UPDATE (ended_at, examined, failed) ON followup_runs TO credence_app');
    await runner.query(`
      CREATE TABLE followup_positions (
        id smallint CONSTRAINT pk_followup_positions PRIMARY KEY,
        swept_through date,
        known_through timestamptz,
        digests_through date,
        CONSTRAINT ck_followup_positions_one CHECK (id = 1)
      )`);
    await runner.query('INSERT INTO followup_positions (id) VALUES (1)');
    await runner.query('REVOKE INSERT, DELETE ON followup_positions FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE followup_positions');
    await runner.query('DROP TABLE followup_runs');
  }
}
