import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a fact is recorded: position and instant are taken last, under one lock that is held to the commit, both strictly
 * increasing over the whole register. So a reader never sees a position before all lower ones, and an answer known at
 * an instant never changes. Gives null when a fact of the same source stands already.
 */
export class RecordFactsInOrder1795000100002 implements MigrationInterface {
  name = 'RecordFactsInOrder1795000100002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION record_fact_v1(fact jsonb, now_at timestamptz)
      RETURNS TABLE (id text, "position" bigint, recorded_at timestamptz) LANGUAGE plpgsql AS $$
      DECLARE
        last_fact record;
      BEGIN
        PERFORM pg_advisory_xact_lock(7305101);
        SELECT f.position, f.recorded_at INTO last_fact FROM facts f ORDER BY f.position DESC LIMIT 1;
        RETURN QUERY
        INSERT INTO facts (id, position, person_id, programme_id, type, effective, through, path, target, rules, evidence,
                           reason, source, recorded_by, recorded_at)
        VALUES (fact->>'id', coalesce(last_fact.position, 0) + 1, (fact->>'personId')::bigint,
                (fact->>'programmeId')::bigint, fact->>'type', (fact->>'effective')::date, (fact->>'through')::date,
                fact->>'path', fact->>'target',
                CASE WHEN jsonb_typeof(fact->'rules') = 'array'
                     THEN ARRAY(SELECT jsonb_array_elements_text(fact->'rules')) END,
                nullif(fact->'evidence', 'null'::jsonb), fact->>'reason', fact->>'source', (fact->>'recordedBy')::bigint,
                greatest(now_at, last_fact.recorded_at + interval '1 microsecond'))
        ON CONFLICT ON CONSTRAINT uq_facts_source DO NOTHING
        RETURNING facts.id, facts.position, facts.recorded_at;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION record_fact_v1');
  }
}
