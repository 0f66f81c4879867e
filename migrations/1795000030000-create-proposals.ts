import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person proposes and another decides; both are rows that stay. */
export class CreateProposals1795000030000 implements MigrationInterface {
  name = 'CreateProposals1795000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proposals (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_proposals PRIMARY KEY,
        command varchar(60) NOT NULL,
        input jsonb NOT NULL,
        effect jsonb NOT NULL,
        effect_digest char(64) NOT NULL,
        reason varchar(2000) NOT NULL,
        requested_by bigint NOT NULL,
        requested_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT ck_proposals_reason CHECK (btrim(reason) <> ''),
        CONSTRAINT ck_proposals_expiry CHECK (expires_at > requested_at)
      )`);
    await runner.query('CREATE INDEX ix_proposals_command ON proposals (command, expires_at)');
    await runner.query(`
      CREATE TABLE proposal_decisions (
        proposal_id bigint CONSTRAINT pk_proposal_decisions PRIMARY KEY
          CONSTRAINT fk_proposal_decisions_proposal REFERENCES proposals (id),
        outcome varchar(20) NOT NULL,
        note varchar(2000),
        decided_by bigint NOT NULL,
        decided_at timestamptz NOT NULL,
        CONSTRAINT ck_proposal_decisions_outcome CHECK (outcome IN ('accepted', 'refused'))
      )`);
    await runner.query('REVOKE UPDATE, DELETE ON proposals, proposal_decisions FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE proposal_decisions');
    await runner.query('DROP TABLE proposals');
  }
}
