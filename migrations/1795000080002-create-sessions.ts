import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in where; only digests of the cookies' values are kept. */
export class CreateSessions1795000080002 implements MigrationInterface {
  name = 'CreateSessions1795000080002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sessions (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_sessions PRIMARY KEY,
        token_digest bytea NOT NULL CONSTRAINT uq_sessions_token_digest UNIQUE,
        account_id bigint NOT NULL CONSTRAINT fk_sessions_account REFERENCES accounts (id),
        csrf_token varchar(64) NOT NULL,
        role varchar(40),
        device varchar(120) NOT NULL,
        place varchar(60) NOT NULL,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        stepped_up_at timestamptz NOT NULL,
        second_factor_at timestamptz
      )`);
    await runner.query('CREATE INDEX ix_sessions_account ON sessions (account_id)');
    await runner.query('CREATE INDEX ix_sessions_seen_at ON sessions (seen_at)');
    await runner.query(`
      CREATE TABLE trusted_devices (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_trusted_devices PRIMARY KEY,
        account_id bigint NOT NULL CONSTRAINT fk_trusted_devices_account REFERENCES accounts (id),
        token_digest bytea NOT NULL CONSTRAINT uq_trusted_devices_token_digest UNIQUE,
        label varchar(120) NOT NULL,
        seen_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX ix_trusted_devices_account ON trusted_devices (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trusted_devices');
    await runner.query('DROP TABLE sessions');
  }
}
