import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index over the fold of the facts: for each person and programme the spans of days on which one answer stands, as it
 * was known from `known_from` until `known_to`. No row: not held. Appended and closed in the fact's transaction.
 */
export class CreateStandingSpans1795000100001 implements MigrationInterface {
  name = 'CreateStandingSpans1795000100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE standing_spans (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_standing_spans PRIMARY KEY,
        person_id bigint NOT NULL CONSTRAINT fk_standing_spans_person REFERENCES people (id),
        programme_id bigint NOT NULL CONSTRAINT fk_standing_spans_programme REFERENCES programmes (id),
        from_day date NOT NULL,
        through_day date NOT NULL,
        standing text NOT NULL,
        valid_from date,
        valid_through date,
        opens date,
        grace_through date,
        policy_version text,
        meets_requirement boolean NOT NULL,
        waived boolean NOT NULL,
        award_id text,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        CONSTRAINT ck_standing_spans_days CHECK (from_day <= through_day)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_standing_spans_now ON standing_spans (person_id, programme_id, from_day)
       WHERE known_to IS NULL`);
    await runner.query(`
      CREATE INDEX ix_standing_spans_day ON standing_spans (programme_id, through_day, from_day)
       WHERE known_to IS NULL`);
    await runner.query(
      'CREATE INDEX ix_standing_spans_pair ON standing_spans (person_id, programme_id, known_from)',
    );
    await runner.query('REVOKE UPDATE, DELETE ON standing_spans FROM credence_app');
    await runner.query('GRANT UPDATE (known_to) ON standing_spans TO credence_app');
    await runner.query(`
      CREATE FUNCTION certification_standings_v1(on_day date, known_at timestamptz)
      RETURNS TABLE (person_id bigint, programme_id bigint, standing text, valid_from date, valid_through date,
                     opens date, grace_through date, policy_version text, meets_requirement boolean, waived boolean,
                     award_id text)
      LANGUAGE sql STABLE AS $$
        SELECT s.person_id, s.programme_id, s.standing, s.valid_from, s.valid_through, s.opens, s.grace_through,
               s.policy_version, s.meets_requirement, s.waived, s.award_id
          FROM standing_spans s
         WHERE s.from_day <= on_day AND s.through_day >= on_day
           AND s.known_from <= known_at AND (s.known_to IS NULL OR s.known_to > known_at)
      $$`);
    await runner.query(`
      CREATE FUNCTION certification_standings_now_v1(on_day date)
      RETURNS TABLE (person_id bigint, programme_id bigint, standing text, valid_from date, valid_through date,
                     opens date, grace_through date, policy_version text, meets_requirement boolean, waived boolean,
                     award_id text)
      LANGUAGE sql STABLE AS $$
        SELECT s.person_id, s.programme_id, s.standing, s.valid_from, s.valid_through, s.opens, s.grace_through,
               s.policy_version, s.meets_requirement, s.waived, s.award_id
          FROM standing_spans s
         WHERE s.known_to IS NULL AND s.from_day <= on_day AND s.through_day >= on_day
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION certification_standings_now_v1');
    await runner.query('DROP FUNCTION certification_standings_v1');
    await runner.query('DROP TABLE standing_spans');
  }
}
