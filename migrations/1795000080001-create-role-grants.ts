import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated, scoped roles; a grant ends, it is never changed. */
export class CreateRoleGrants1795000080001 implements MigrationInterface {
  name = 'CreateRoleGrants1795000080001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_grants (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_role_grants PRIMARY KEY,
        account_id bigint NOT NULL CONSTRAINT fk_role_grants_account REFERENCES accounts (id),
        role varchar(40) NOT NULL,
        scope_kind varchar(20) NOT NULL,
        scope_id varchar(60),
        valid_from date NOT NULL,
        valid_through date,
        granted_by bigint CONSTRAINT fk_role_grants_granted_by REFERENCES accounts (id),
        granted_at timestamptz NOT NULL,
        reason varchar(2000) NOT NULL,
        ended_by bigint CONSTRAINT fk_role_grants_ended_by REFERENCES accounts (id),
        ended_at timestamptz,
        end_reason varchar(2000),
        CONSTRAINT ck_role_grants_days CHECK (valid_through >= valid_from),
        CONSTRAINT ck_role_grants_scope CHECK (
          scope_kind IN ('all', 'course', 'programme', 'post', 'unit') AND (scope_kind = 'all') = (scope_id IS NULL)),
        CONSTRAINT ck_role_grants_self CHECK (granted_by <> account_id),
        CONSTRAINT ck_role_grants_end CHECK ((ended_at IS NULL) = (end_reason IS NULL))
      )`);
    await runner.query(
      'CREATE INDEX ix_role_grants_account ON role_grants (account_id) WHERE ended_at IS NULL',
    );
    await runner.query('CREATE INDEX ix_role_grants_role ON role_grants (role) WHERE ended_at IS NULL');
    await runner.query('REVOKE UPDATE, DELETE ON role_grants FROM credence_app');
    await runner.query('GRANT UPDATE (ended_by, ended_at, end_reason) ON role_grants TO credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE role_grants');
  }
}
