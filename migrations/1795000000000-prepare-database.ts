import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the product's role may do by default, and the extensions that later tables rest on. */
export class PrepareDatabase1795000000000 implements MigrationInterface {
  name = 'PrepareDatabase1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    await runner.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await runner.query('GRANT USAGE ON SCHEMA public TO credence_app');
    await runner.query(
      'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO credence_app',
    );
    await runner.query('ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO credence_app');
    await runner.query('GRANT SELECT ON migrations TO credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE SELECT ON migrations FROM credence_app');
    await runner.query('ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM credence_app');
    await runner.query('ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM credence_app');
    await runner.query('REVOKE USAGE ON SCHEMA public FROM credence_app');
    await runner.query('DROP EXTENSION IF EXISTS unaccent');
    await runner.query('DROP EXTENSION IF EXISTS pg_trgm');
    await runner.query('DROP EXTENSION IF EXISTS btree_gist');
  }
}
