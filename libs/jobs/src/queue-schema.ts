import { type Sql, sqlOn } from '#database';
import pg from 'pg';

/** The role of the product in the queue's schema: it works jobs off, and adds them through `add_job_v1` only. */
const GRANTS = [
  'GRANT USAGE ON SCHEMA graphile_worker TO credence_app',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO credence_app',
  'GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO credence_app',
  'REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM credence_app',
];

/** The queue's tables have row security without a policy: only their owner would see a job. */
const SECURED =
  "SELECT relname AS name FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity";

/** Installs or updates the queue's own schema, which belongs to the owner role. Run after the product's migrations. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const { runMigrations } = await import('graphile-worker');
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const ignore = () => undefined;
  pool.on('error', ignore).on('connect', (client) => void client.on('error', ignore));
  try {
    await runMigrations({ pgPool: pool, preset: {} });
    const sql: Sql = sqlOn(pool);
    for (const grant of GRANTS) await sql.run(grant);
    for (const { name } of await sql.rows<{ name: string }>(SECURED)) {
      await sql.run(`DROP POLICY IF EXISTS credence_app ON graphile_worker.${name}`);
      await sql.run(
        `CREATE POLICY credence_app ON graphile_worker.${name} TO credence_app USING (true) WITH CHECK (true)`,
      );
    }
  } finally {
    await pool.end();
  }
}
