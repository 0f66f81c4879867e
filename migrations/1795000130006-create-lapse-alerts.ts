import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told of a lapse at a dangerous post, by when they are to acknowledge it, and when they did. */
export class CreateLapseAlerts1795000130006 implements MigrationInterface {
  name = 'CreateLapseAlerts1795000130006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE followup_alerts (
        action_id bigint NOT NULL CONSTRAINT fk_followup_alerts_action REFERENCES followup_actions (id),
        account_id bigint NOT NULL CONSTRAINT fk_followup_alerts_account REFERENCES accounts (id),
        ordered_at timestamptz NOT NULL,
        acknowledge_by date NOT NULL,
        acknowledged_at timestamptz,
        CONSTRAINT pk_followup_alerts PRIMARY KEY (action_id, account_id)
      )`);
    await runner.query('CREATE INDEX ix_followup_alerts_account ON followup_alerts (account_id, ordered_at)');
    await runner.query('REVOKE UPDATE, DELETE ON followup_alerts FROM credence_app');
    await runner.query('GRANT UPDATE (acknowledged_at) ON followup_alerts TO credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE followup_alerts');
  }
}
