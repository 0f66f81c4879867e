import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Programmes, the versions of their policies, and the facts from which everything else is computed. Facts are only ever
 * added: the product's role may neither change nor delete them.
 */
export class CreateProgrammesAndFacts1795000100000 implements MigrationInterface {
  name = 'CreateProgrammesAndFacts1795000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programmes (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_programmes PRIMARY KEY,
        code text NOT NULL CONSTRAINT uq_programmes_code UNIQUE,
        position int NOT NULL,
        content jsonb NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE policy_versions (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_policy_versions PRIMARY KEY,
        programme_id bigint NOT NULL CONSTRAINT fk_policy_versions_programme REFERENCES programmes (id),
        version text NOT NULL,
        effective_from date NOT NULL,
        published_at timestamptz,
        policy jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT uq_policy_versions_version UNIQUE (programme_id, version),
        CONSTRAINT uq_policy_versions_effective UNIQUE (programme_id, effective_from)
      )`);
    await runner.query('REVOKE UPDATE, DELETE ON policy_versions FROM credence_app');
    await runner.query(`
      CREATE TABLE facts (
        id text CONSTRAINT pk_facts PRIMARY KEY,
        position bigint NOT NULL CONSTRAINT uq_facts_position UNIQUE,
        person_id bigint NOT NULL CONSTRAINT fk_facts_person REFERENCES people (id),
        programme_id bigint NOT NULL CONSTRAINT fk_facts_programme REFERENCES programmes (id),
        type text NOT NULL CONSTRAINT ck_facts_type CHECK (type IN
          ('completed', 'recognised', 'extended', 'suspended', 'reinstated', 'revoked', 'waived', 'voided')),
        effective date,
        through date,
        path text CONSTRAINT ck_facts_path CHECK (path IN ('first', 'renewal')),
        target text,
        rules text[],
        evidence jsonb,
        reason text,
        source text CONSTRAINT uq_facts_source UNIQUE,
        recorded_by bigint,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT ck_facts_shape CHECK (
          (type = 'voided') = (effective IS NULL)
          AND (type = 'completed') = (path IS NOT NULL)
          AND (type IN ('reinstated', 'voided')) = (target IS NOT NULL)
          AND (type = 'waived') = (rules IS NOT NULL)
          AND (type NOT IN ('recognised', 'extended', 'waived') OR through IS NOT NULL)
          AND (through IS NULL OR type IN ('recognised', 'extended', 'waived', 'suspended')))
      )`);
    await runner.query('CREATE INDEX ix_facts_person_programme ON facts (person_id, programme_id)');
    await runner.query('REVOKE UPDATE, DELETE ON facts FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE facts');
    await runner.query('DROP TABLE policy_versions');
    await runner.query('DROP TABLE programmes');
  }
}
