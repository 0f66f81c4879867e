import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which holders show a certificate; at most one of a certificate stands, and withdrawing closes it for ever. */
export class CreateCertificateShares1795000110002 implements MigrationInterface {
  name = 'CreateCertificateShares1795000110002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificate_shares (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_certificate_shares PRIMARY KEY,
        certificate_id bigint NOT NULL CONSTRAINT fk_certificate_shares_certificate REFERENCES certificates (id),
        token text COLLATE "C" NOT NULL CONSTRAINT uq_certificate_shares_token UNIQUE,
        shared_at timestamptz NOT NULL,
        withdrawn_at timestamptz
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_certificate_shares_standing ON certificate_shares (certificate_id)
       WHERE withdrawn_at IS NULL`);
    await runner.query('REVOKE UPDATE, DELETE ON certificate_shares FROM credence_app');
    await runner.query('GRANT UPDATE (withdrawn_at) ON certificate_shares TO credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificate_shares');
  }
}
