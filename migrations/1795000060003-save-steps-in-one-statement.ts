import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The hot path of an attempt in one round trip. The shared lock lets saves pass each other and keeps a submission
 * out while one is under way: what was acknowledged is in the paper that is marked.
 */
export class SaveStepsInOneStatement1795000060003 implements MigrationInterface {
  name = 'SaveStepsInOneStatement1795000060003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION save_attempt_step(
        p_attempt text, p_person bigint, p_kind text, p_step_id text, p_hash text, p_data jsonb,
        p_slots text[], p_basis bigint, p_now timestamptz
      ) RETURNS TABLE (outcome text, step_seq bigint, step_at timestamptz) LANGUAGE plpgsql AS $$
      DECLARE
        ends timestamptz;
        kept record;
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended(p_attempt, 0));
        SELECT a.deadline INTO ends FROM attempts a WHERE a.id = p_attempt AND a.person_id = p_person;
        IF NOT FOUND THEN
          RETURN QUERY SELECT 'unknown', NULL::bigint, NULL::timestamptz;
          RETURN;
        END IF;
        SELECT s.seq, s.at, s.body_hash INTO kept
          FROM attempt_steps s WHERE s.attempt_id = p_attempt AND s.step_id = p_step_id;
        IF NOT FOUND THEN
          IF EXISTS (SELECT FROM attempt_steps s WHERE s.attempt_id = p_attempt AND s.kind = 'submitted') THEN
            RETURN QUERY SELECT 'submitted', NULL::bigint, NULL::timestamptz;
            RETURN;
          END IF;
          IF p_now >= ends THEN
            RETURN QUERY SELECT 'time-over', NULL::bigint, NULL::timestamptz;
            RETURN;
          END IF;
          IF EXISTS (SELECT FROM attempt_steps s WHERE s.attempt_id = p_attempt AND s.seq > p_basis
              AND s.kind = 'saved' AND (s.data -> 'answers') ?| p_slots) THEN
            RETURN QUERY SELECT 'newer-answer', NULL::bigint, NULL::timestamptz;
            RETURN;
          END IF;
          INSERT INTO attempt_steps (attempt_id, step_id, body_hash, kind, at, data)
            VALUES (p_attempt, p_step_id, p_hash, p_kind, p_now, p_data)
            ON CONFLICT (attempt_id, step_id) DO NOTHING
            RETURNING attempt_steps.seq, attempt_steps.at, attempt_steps.body_hash INTO kept;
          IF NOT FOUND THEN
            SELECT s.seq, s.at, s.body_hash INTO kept
              FROM attempt_steps s WHERE s.attempt_id = p_attempt AND s.step_id = p_step_id;
          END IF;
        END IF;
        RETURN QUERY SELECT CASE WHEN kept.body_hash = p_hash THEN 'saved' ELSE 'another-body' END,
          kept.seq, kept.at;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION save_attempt_step(text, bigint, text, text, text, jsonb, text[], bigint, timestamptz)',
    );
  }
}
