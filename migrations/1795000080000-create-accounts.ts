import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may sign in; and the proposals' two persons, now that there is something to point to. */
export class CreateAccounts1795000080000 implements MigrationInterface {
  name = 'CreateAccounts1795000080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_accounts PRIMARY KEY,
        person_id bigint CONSTRAINT uq_accounts_person UNIQUE CONSTRAINT fk_accounts_person REFERENCES people (id),
        email varchar(254) NOT NULL CONSTRAINT uq_accounts_email UNIQUE,
        name varchar(200) NOT NULL,
        lang varchar(12) NOT NULL,
        password_hash varchar(255),
        demonstration boolean NOT NULL,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz,
        CONSTRAINT ck_accounts_email CHECK (email !~ '[[:space:][:cntrl:]]')
      )`);
    await runner.query('CREATE INDEX ix_accounts_name ON accounts (name, id)');
    await runner.query('REVOKE DELETE ON accounts FROM credence_app');
    await runner.query(`
      ALTER TABLE proposals
        ADD CONSTRAINT fk_proposals_requested_by FOREIGN KEY (requested_by) REFERENCES accounts (id)`);
    await runner.query(`
      ALTER TABLE proposal_decisions
        ADD CONSTRAINT fk_proposal_decisions_decided_by FOREIGN KEY (decided_by) REFERENCES accounts (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposal_decisions DROP CONSTRAINT fk_proposal_decisions_decided_by');
    await runner.query('ALTER TABLE proposals DROP CONSTRAINT fk_proposals_requested_by');
    await runner.query('DROP TABLE accounts');
  }
}
