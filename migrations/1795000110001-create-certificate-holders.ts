import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name as printed on each edition: the only personal data of a certificate, so that it alone can be erased. */
export class CreateCertificateHolders1795000110001 implements MigrationInterface {
  name = 'CreateCertificateHolders1795000110001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificate_holders (
        certificate_id bigint NOT NULL,
        edition int NOT NULL,
        name text NOT NULL,
        CONSTRAINT pk_certificate_holders PRIMARY KEY (certificate_id, edition),
        CONSTRAINT fk_certificate_holders_edition FOREIGN KEY (certificate_id, edition)
          REFERENCES certificate_editions (certificate_id, edition)
      )`);
    await runner.query('REVOKE UPDATE ON certificate_holders FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificate_holders');
  }
}
