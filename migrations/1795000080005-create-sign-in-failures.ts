import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong passwords and codes of the last minutes, by digest of what was tried: guessing is slowed by counting them. */
export class CreateSignInFailures1795000080005 implements MigrationInterface {
  name = 'CreateSignInFailures1795000080005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_failures (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_sign_in_failures PRIMARY KEY,
        subject_digest bytea NOT NULL,
        address varchar(60) NOT NULL,
        at timestamptz NOT NULL,
        settled boolean NOT NULL
      )`);
    await runner.query('CREATE INDEX ix_sign_in_failures_subject ON sign_in_failures (subject_digest, at)');
    await runner.query('CREATE INDEX ix_sign_in_failures_address ON sign_in_failures (address, at)');
    await runner.query('CREATE INDEX ix_sign_in_failures_at ON sign_in_failures (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_failures');
  }
}
