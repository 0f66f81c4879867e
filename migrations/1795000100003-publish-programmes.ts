import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other libs may read of the programmes: their ids, codes, order and texts. */
export class PublishProgrammes1795000100003 implements MigrationInterface {
  name = 'PublishProgrammes1795000100003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW certification_programmes_v1 AS
      SELECT g.id, g.code, g.position, g.content FROM programmes g`);
    await runner.query('REVOKE INSERT, UPDATE, DELETE ON certification_programmes_v1 FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW certification_programmes_v1');
  }
}
