import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that let somebody choose a password, once each; only digests of their tokens are kept. */
export class CreateInvitationsAndResets1795000080004 implements MigrationInterface {
  name = 'CreateInvitationsAndResets1795000080004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitations (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_invitations PRIMARY KEY,
        account_id bigint NOT NULL CONSTRAINT fk_invitations_account REFERENCES accounts (id),
        token_digest bytea NOT NULL CONSTRAINT uq_invitations_token_digest UNIQUE,
        invited_by bigint CONSTRAINT fk_invitations_invited_by REFERENCES accounts (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query('CREATE INDEX ix_invitations_account ON invitations (account_id, id)');
    await runner.query(`
      CREATE TABLE password_resets (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_password_resets PRIMARY KEY,
        account_id bigint NOT NULL CONSTRAINT fk_password_resets_account REFERENCES accounts (id),
        token_digest bytea NOT NULL CONSTRAINT uq_password_resets_token_digest UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query('CREATE INDEX ix_password_resets_account ON password_resets (account_id, id)');
    await runner.query('REVOKE UPDATE, DELETE ON invitations, password_resets FROM credence_app');
    await runner.query('GRANT UPDATE (used_at) ON invitations, password_resets TO credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_resets');
    await runner.query('DROP TABLE invitations');
  }
}
