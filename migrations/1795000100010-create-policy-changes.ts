import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version of a policy before it is published, with what it does to each person's spans: the dry run, and what the
 * publication then writes. A fact is recorded after every publication that is known.
 */
export class CreatePolicyChanges1795000100010 implements MigrationInterface {
  name = 'CreatePolicyChanges1795000100010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_changes (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_policy_changes PRIMARY KEY,
        programme_id bigint NOT NULL CONSTRAINT fk_policy_changes_programme REFERENCES programmes (id),
        based_on bigint,
        version text NOT NULL,
        effective_from date NOT NULL,
        policy jsonb NOT NULL,
        on_day date NOT NULL,
        drafted_at timestamptz NOT NULL,
        drafted_by bigint CONSTRAINT fk_policy_changes_account REFERENCES accounts (id),
        at_position bigint NOT NULL,
        examined_through bigint NOT NULL DEFAULT 0,
        examined integer NOT NULL DEFAULT 0,
        examined_at timestamptz,
        published_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE policy_change_effects (
        change_id bigint NOT NULL CONSTRAINT fk_policy_change_effects_change REFERENCES policy_changes (id),
        person_id bigint NOT NULL CONSTRAINT fk_policy_change_effects_person REFERENCES people (id),
        closes bigint[] NOT NULL,
        adds jsonb NOT NULL,
        end_before date,
        end_after date,
        standing_before text NOT NULL,
        standing_after text NOT NULL,
        uncovered_from date,
        covered_from date,
        CONSTRAINT pk_policy_change_effects PRIMARY KEY (change_id, person_id)
      )`);
    await runner.query(recordFact(PUBLISHED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(recordFact(''));
    await runner.query('DROP TABLE policy_change_effects');
    await runner.query('DROP TABLE policy_changes');
  }
}

const PUBLISHED = ", (SELECT max(c.published_at) + interval '1 microsecond' FROM policy_changes c)";

/** The function of `RecordFactsInOrder`; @param later what else a fact is recorded after */
function recordFact(later: string): string {
  return `
    CREATE OR REPLACE FUNCTION record_fact_v1(fact jsonb, now_at timestamptz)
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
              greatest(now_at, last_fact.recorded_at + interval '1 microsecond'${later}))
      ON CONFLICT ON CONSTRAINT uq_facts_source DO NOTHING
      RETURNING facts.id, facts.position, facts.recorded_at;
    END $$`;
}
