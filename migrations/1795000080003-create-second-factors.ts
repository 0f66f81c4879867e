import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time-based codes, and the recovery codes for the day the telephone is lost. */
export class CreateSecondFactors1795000080003 implements MigrationInterface {
  name = 'CreateSecondFactors1795000080003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE factors (
        account_id bigint CONSTRAINT pk_factors PRIMARY KEY CONSTRAINT fk_factors_account REFERENCES accounts (id),
        secret varchar(64) NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint
      )`);
    await runner.query(`
      CREATE TABLE recovery_codes (
        account_id bigint NOT NULL CONSTRAINT fk_recovery_codes_account REFERENCES accounts (id),
        digest bytea NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_recovery_codes PRIMARY KEY (account_id, digest)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery_codes');
    await runner.query('DROP TABLE factors');
  }
}
