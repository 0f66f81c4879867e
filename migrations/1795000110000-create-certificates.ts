import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Certificates, one for each award, and their editions: what is printed, without the name. Neither is ever changed or
 * deleted by the product; a correction is the next edition.
 */
export class CreateCertificates1795000110000 implements MigrationInterface {
  name = 'CreateCertificates1795000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificates (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_certificates PRIMARY KEY,
        number text COLLATE "C" NOT NULL CONSTRAINT uq_certificates_number UNIQUE,
        token text COLLATE "C" NOT NULL CONSTRAINT uq_certificates_token UNIQUE,
        award_id text NOT NULL CONSTRAINT uq_certificates_award UNIQUE
          CONSTRAINT fk_certificates_award REFERENCES facts (id),
        person_id bigint NOT NULL CONSTRAINT fk_certificates_person REFERENCES people (id),
        programme_id bigint NOT NULL CONSTRAINT fk_certificates_programme REFERENCES programmes (id),
        renews_award text CONSTRAINT fk_certificates_renews REFERENCES certificates (award_id),
        issued_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX ix_certificates_person ON certificates (person_id, programme_id)');
    await runner.query('REVOKE UPDATE, DELETE ON certificates FROM credence_app');
    await runner.query(`
      CREATE TABLE certificate_editions (
        certificate_id bigint NOT NULL CONSTRAINT fk_certificate_editions_certificate REFERENCES certificates (id),
        edition int NOT NULL,
        content jsonb NOT NULL,
        valid_from date NOT NULL,
        valid_through date,
        status text NOT NULL CONSTRAINT ck_certificate_editions_status
          CHECK (status IN ('issued', 'revoked', 'superseded')),
        revoked_from date,
        reason_fact text CONSTRAINT fk_certificate_editions_reason REFERENCES facts (id),
        issued_at timestamptz NOT NULL,
        CONSTRAINT pk_certificate_editions PRIMARY KEY (certificate_id, edition),
        CONSTRAINT ck_certificate_editions_number CHECK (edition >= 1),
        CONSTRAINT ck_certificate_editions_days CHECK (valid_from <= valid_through),
        CONSTRAINT ck_certificate_editions_revoked CHECK ((status = 'revoked') = (revoked_from IS NOT NULL))
      )`);
    await runner.query('REVOKE UPDATE, DELETE ON certificate_editions FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificate_editions');
    await runner.query('DROP TABLE certificates');
  }
}
