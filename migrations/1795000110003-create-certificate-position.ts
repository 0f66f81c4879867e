import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far certificates have followed the feed of facts: one row, moved on in the transaction that issues. */
export class CreateCertificatePosition1795000110003 implements MigrationInterface {
  name = 'CreateCertificatePosition1795000110003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificate_positions (
        id smallint CONSTRAINT pk_certificate_positions PRIMARY KEY,
        position bigint NOT NULL,
        CONSTRAINT ck_certificate_positions_one CHECK (id = 1)
      )`);
    await runner.query('INSERT INTO certificate_positions (id, position) VALUES (1, 0)');
    await runner.query('REVOKE INSERT, DELETE ON certificate_positions FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificate_positions');
  }
}
