import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SaveStepsInOneStatement1795000060003 } from './1795000060003-save-steps-in-one-statement.js';

/**
 * The same answers as before with fewer looks at the steps: most saves are new, so the step is added first, and only
 * what is refused or stands already is looked for.
 */
export class SaveStepsWithFewerLooks1795000060005 implements MigrationInterface {
  name = 'SaveStepsWithFewerLooks1795000060005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION save_attempt_step(
        p_attempt text, p_person bigint, p_kind text, p_step_id text, p_hash text, p_data jsonb,
        p_slots text[], p_basis bigint, p_now timestamptz
      ) RETURNS TABLE (outcome text, step_seq bigint, step_at timestamptz) LANGUAGE plpgsql AS $$
      DECLARE
        ends timestamptz;
        refusal text;
        kept record;
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended(p_attempt, 0));
        SELECT a.deadline INTO ends FROM attempts a WHERE a.id = p_attempt AND a.person_id = p_person;
        IF NOT FOUND THEN
          RETURN QUERY SELECT 'unknown', NULL::bigint, NULL::timestamptz;
          RETURN;
        END IF;
        refusal := CASE
          WHEN EXISTS (SELECT FROM attempt_steps s WHERE s.attempt_id = p_attempt AND s.kind = 'submitted')
            THEN 'submitted'
          WHEN p_now >= ends THEN 'time-over'
          WHEN p_basis IS NOT NULL AND EXISTS (SELECT FROM attempt_steps s WHERE s.attempt_id = p_attempt
            AND s.seq > p_basis AND s.kind = 'saved' AND s.step_id <> p_step_id
            AND (s.data -> 'answers') ?| p_slots) THEN 'newer-answer'
        END;
        IF refusal IS NULL THEN
          INSERT INTO attempt_steps (attempt_id, step_id, body_hash, kind, at, data)
            VALUES (p_attempt, p_step_id, p_hash, p_kind, p_now, p_data)
            ON CONFLICT (attempt_id, step_id) DO NOTHING
            RETURNING attempt_steps.seq, attempt_steps.at INTO step_seq, step_at;
          IF FOUND THEN
            outcome := 'saved';
            RETURN NEXT;
            RETURN;
          END IF;
        END IF;
        SELECT s.seq, s.at, s.body_hash INTO kept
          FROM attempt_steps s WHERE s.attempt_id = p_attempt AND s.step_id = p_step_id;
        IF FOUND THEN
          RETURN QUERY SELECT CASE WHEN kept.body_hash = p_hash THEN 'saved' ELSE 'another-body' END,
            kept.seq, kept.at;
        ELSE
          RETURN QUERY SELECT refusal, NULL::bigint, NULL::timestamptz;
        END IF;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const before = new SaveStepsInOneStatement1795000060003();
    await before.down(runner);
    await before.up(runner);
  }
}
