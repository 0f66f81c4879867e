import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day, and the newest knowledge, for which certificates were held against the facts again; null: never. */
export class RememberRecheckDay1795000130001 implements MigrationInterface {
  name = 'RememberRecheckDay1795000130001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE certificate_positions ADD COLUMN rechecked_through date, ADD COLUMN rechecked_known timestamptz',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE certificate_positions DROP COLUMN rechecked_known, DROP COLUMN rechecked_through',
    );
  }
}
