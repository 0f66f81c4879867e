import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what, when, to what and why; rows are only ever added. */
export class CreateAuditLines1795000010000 implements MigrationInterface {
  name = 'CreateAuditLines1795000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_lines (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_audit_lines PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_account bigint,
        action varchar(60) NOT NULL,
        subject_kind varchar(60),
        subject_id varchar(120),
        rule varchar(120),
        reason varchar(2000),
        detail jsonb,
        CONSTRAINT ck_audit_lines_action CHECK (action <> '')
      )`);
    await runner.query('CREATE INDEX ix_audit_lines_actor ON audit_lines (actor_account, id)');
    await runner.query('CREATE INDEX ix_audit_lines_action ON audit_lines (action, id)');
    await runner.query('CREATE INDEX ix_audit_lines_subject ON audit_lines (subject_kind, subject_id, id)');
    await runner.query(
      `CREATE INDEX ix_audit_lines_denials ON audit_lines (actor_account, at) WHERE action IN ('denied', 'denials-alert')`,
    );
    await runner.query('REVOKE UPDATE, DELETE ON audit_lines FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_lines');
  }
}
