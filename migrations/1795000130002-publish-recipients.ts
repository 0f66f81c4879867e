import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other parts may read of accounts and roles: where letters go, and who answers for which post on a day. */
export class PublishRecipients1795000130002 implements MigrationInterface {
  name = 'PublishRecipients1795000130002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW identity_recipients_v1 AS
      SELECT a.id AS account_id, a.person_id, a.email, a.name, a.lang, a.reminders, a.disabled_at IS NOT NULL AS closed
        FROM accounts a`);
    await runner.query('REVOKE INSERT, UPDATE, DELETE ON identity_recipients_v1 FROM credence_app');
    await runner.query(`
      CREATE FUNCTION identity_role_holders_v1(on_day date)
      RETURNS TABLE (account_id bigint, role text, scope_kind text, scope_id text)
      LANGUAGE sql STABLE AS $$
        SELECT g.account_id, g.role::text, g.scope_kind::text, g.scope_id::text
          FROM role_grants g JOIN accounts a ON a.id = g.account_id
         WHERE g.ended_at IS NULL AND a.disabled_at IS NULL
           AND g.valid_from <= on_day AND (g.valid_through IS NULL OR g.valid_through >= on_day)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION identity_role_holders_v1');
    await runner.query('DROP VIEW identity_recipients_v1');
  }
}
