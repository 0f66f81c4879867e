import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of what was done and what was left out, and why: one row for an award, the end shown and an action. */
export class CreateFollowupActions1795000130004 implements MigrationInterface {
  name = 'CreateFollowupActions1795000130004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE followup_actions (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_followup_actions PRIMARY KEY,
        award_id text NOT NULL CONSTRAINT fk_followup_actions_award REFERENCES facts (id),
        end_shown date NOT NULL,
        action text NOT NULL CONSTRAINT ck_followup_actions_action CHECK (action IN
          ('window-opens', 'notice-90', 'notice-30', 'notice-7', 'expired', 'lapsed')),
        person_id bigint NOT NULL CONSTRAINT fk_followup_actions_person REFERENCES people (id),
        programme_id bigint NOT NULL CONSTRAINT fk_followup_actions_programme REFERENCES programmes (id),
        due_on date NOT NULL,
        reason text,
        letter_key text,
        alert_post_id bigint CONSTRAINT fk_followup_actions_alert_post REFERENCES posts (id),
        run_id bigint NOT NULL CONSTRAINT fk_followup_actions_run REFERENCES followup_runs (id),
        recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_followup_actions_key UNIQUE (award_id, end_shown, action),
        CONSTRAINT ck_followup_actions_letter CHECK (letter_key IS NULL OR reason IS NULL)
      )`);
    await runner.query('CREATE INDEX ix_followup_actions_run ON followup_actions (run_id)');
    await runner.query(
      'CREATE INDEX ix_followup_actions_alert ON followup_actions (due_on) WHERE alert_post_id IS NOT NULL',
    );
    await runner.query('REVOKE UPDATE, DELETE ON followup_actions FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE followup_actions');
  }
}
