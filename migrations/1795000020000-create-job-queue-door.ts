import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The wrapper by which the product adds jobs, and the heartbeats by which a silent worker's jobs are freed. */
export class CreateJobQueueDoor1795000020000 implements MigrationInterface {
  name = 'CreateJobQueueDoor1795000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job_workers (
        worker_id text CONSTRAINT pk_job_workers PRIMARY KEY,
        started_at timestamptz NOT NULL,
        beat_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE FUNCTION add_job_v1(task text, payload json, job_key text, run_at timestamptz, max_attempts int)
      RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => max_attempts,
                                        job_key => job_key, job_key_mode => 'preserve_run_at');
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION add_job_v1 FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION add_job_v1 TO credence_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION add_job_v1');
    await runner.query('DROP TABLE job_workers');
  }
}
