import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Secrets of one-time codes are kept sealed with the installation's key, which the database does not know: those that
 * stand in clear are withdrawn, and their owners set up a new one at their next sign-in.
 */
export class SealSecondFactors1795000080007 implements MigrationInterface {
  name = 'SealSecondFactors1795000080007';

  async up(runner: QueryRunner): Promise<void> {
    await this.withdraw(runner);
    await runner.query('ALTER TABLE factors ALTER COLUMN secret TYPE varchar(200)');
    await runner.query("ALTER TABLE factors ADD CONSTRAINT ck_factors_sealed CHECK (secret LIKE 'v_.%')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.withdraw(runner);
    await runner.query('ALTER TABLE factors DROP CONSTRAINT ck_factors_sealed');
    await runner.query('ALTER TABLE factors ALTER COLUMN secret TYPE varchar(64)');
  }

  private async withdraw(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM recovery_codes');
    await runner.query('DELETE FROM factors');
  }
}
