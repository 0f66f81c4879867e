import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters to be sent, each once by its Message-ID; only the columns that close a letter can be changed. */
export class CreateOutbox1795000070000 implements MigrationInterface {
  name = 'CreateOutbox1795000070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbox PRIMARY KEY,
        message_id varchar(200) NOT NULL CONSTRAINT uq_outbox_message_id UNIQUE,
        recipient varchar(254) NOT NULL,
        template varchar(60) NOT NULL,
        lang varchar(12) NOT NULL,
        subject varchar(300) NOT NULL,
        text_body text,
        html_body text,
        created_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        attempts int NOT NULL,
        last_error varchar(60),
        sent_at timestamptz,
        withdrawn_at timestamptz,
        CONSTRAINT ck_outbox_headers CHECK (concat(message_id, recipient, subject) !~ '[[:cntrl:]]'),
        CONSTRAINT ck_outbox_open_has_body CHECK (sent_at IS NOT NULL OR withdrawn_at IS NOT NULL OR text_body IS NOT NULL)
      )`);
    await runner.query(
      'CREATE INDEX ix_outbox_due ON outbox (due_at, id) WHERE sent_at IS NULL AND withdrawn_at IS NULL',
    );
    await runner.query('CREATE INDEX ix_outbox_recipient ON outbox (recipient, created_at)');
    await runner.query('REVOKE UPDATE, DELETE ON outbox FROM credence_app');
    await runner.query(
      'GRANT UPDATE (text_body, html_body, due_at, attempts, last_error, sent_at, withdrawn_at) ON outbox TO credence_app',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
  }
}
