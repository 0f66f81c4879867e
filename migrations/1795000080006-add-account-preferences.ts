import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people decide about their own pages and letters. */
export class AddAccountPreferences1795000080006 implements MigrationInterface {
  name = 'AddAccountPreferences1795000080006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts
        ADD COLUMN shortcuts boolean NOT NULL DEFAULT true,
        ADD COLUMN lite boolean NOT NULL DEFAULT false,
        ADD COLUMN reminders boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts DROP COLUMN shortcuts, DROP COLUMN lite, DROP COLUMN reminders');
  }
}
