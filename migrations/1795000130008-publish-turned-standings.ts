import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which standings turned on some days, as known now: windows that opened, ends that passed, and lapses. */
export class PublishTurnedStandings1795000130008 implements MigrationInterface {
  name = 'PublishTurnedStandings1795000130008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION certification_turned_v1(first_day date, last_day date)
      RETURNS TABLE (person_id bigint, programme_id bigint, turned_on date, kind text)
      LANGUAGE sql STABLE AS $$
        SELECT s.person_id, s.programme_id, s.from_day, k.kind
          FROM standing_spans s,
               LATERAL (SELECT CASE WHEN s.standing = 'renewal-open' AND s.from_day = s.opens THEN 'opened'
                                    WHEN s.standing IN ('grace', 'expired') AND s.from_day = s.valid_through + 1 THEN 'expired'
                                    WHEN s.standing = 'lapsed' THEN 'lapsed' END AS kind) k
         WHERE s.known_to IS NULL AND s.from_day BETWEEN first_day AND last_day AND k.kind IS NOT NULL
           AND NOT (k.kind = 'lapsed' AND EXISTS (
             SELECT FROM standing_spans b
              WHERE b.person_id = s.person_id AND b.programme_id = s.programme_id AND b.known_to IS NULL
                AND b.through_day = s.from_day - 1 AND b.standing = 'lapsed'))
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION certification_turned_v1');
  }
}
