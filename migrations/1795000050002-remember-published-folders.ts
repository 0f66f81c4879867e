import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which folder of courses was published last, so that a start need not read one again that has not changed. */
export class RememberPublishedFolders1795000050002 implements MigrationInterface {
  name = 'RememberPublishedFolders1795000050002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published_folders (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_published_folders PRIMARY KEY,
        fingerprint char(64) NOT NULL,
        published_at timestamptz NOT NULL
      )`);
    await runner.query('REVOKE UPDATE, DELETE ON published_folders FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published_folders');
  }
}
