import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The unguessable end of the link by which an account's owner stops early reminders and digests without signing in. */
export class CreateUnsubscribeLinks1795000130007 implements MigrationInterface {
  name = 'CreateUnsubscribeLinks1795000130007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE followup_unsubscribe_links (
        account_id bigint CONSTRAINT pk_followup_unsubscribe_links PRIMARY KEY
          CONSTRAINT fk_followup_unsubscribe_links_account REFERENCES accounts (id),
        token text COLLATE "C" NOT NULL CONSTRAINT uq_followup_unsubscribe_links_token UNIQUE,
        made_at timestamptz NOT NULL
      )`);
    await runner.query('REVOKE UPDATE, DELETE ON followup_unsubscribe_links FROM credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE followup_unsubscribe_links');
  }
}
