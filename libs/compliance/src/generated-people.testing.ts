import type { Sql } from '#database';

/** How large a generated ministry is. */
export interface GeneratedSize {
  readonly people: number;
  readonly posts: number;
  /** The codes of its programmes, in their order. */
  readonly programmes: readonly string[];
}

/** Everything generated is known since this instant, and employed since its day. */
const KNOWN = '2020-01-01T00:00:00Z';

/**
 * Fills an empty database with people, posts and five years of standings, by arithmetic only: the same numbers give the
 * same ministry. Two of three serve abroad; every pair has five spans of which the last is open, every tenth holds
 * nothing. Run as the owner.
 */
export async function generatePeople(owner: Sql, size: GeneratedSize): Promise<void> {
  await owner.run(`INSERT INTO register_changes (recorded_at, source) VALUES ('${KNOWN}', 'generated')`);
  await owner.run(
    `INSERT INTO programmes (code, position, content)
     SELECT c, n, '{}' FROM unnest($1::text[]) WITH ORDINALITY AS x (c, n)`,
    [size.programmes],
  );
  await generatePlaces(owner, size.posts);
  await generatePersons(owner, size.people);
  await generateSpans(owner);
  await owner.run('ANALYZE');
}

const CHANGE = '(SELECT max(id) FROM register_changes)';

async function generatePlaces(owner: Sql, posts: number): Promise<void> {
  await owner.run(`INSERT INTO units (code) SELECT 'U' || n FROM generate_series(1, 30) n`);
  await owner.run(
    `INSERT INTO posts (code) SELECT 'P' || lpad(n::text, 3, '0') FROM generate_series(1, $1) n`,
    [posts],
  );
  await owner.run(`
    INSERT INTO post_versions (post_id, city, type, host, region, time_zone, hardship, threat, bandwidth, tour_months,
                               valid_from, known_from, change_id)
    SELECT id, 'City ' || id, 'embassy', 'H' || id, 'Region ' || id % 7, 'UTC', id % 6, 1 + id % 4,
           chr((65 + id % 3)::int), 36, '2020-01-01', '${KNOWN}', ${CHANGE} FROM posts`);
}

async function generatePersons(owner: Sql, people: number): Promise<void> {
  await owner.run(
    `INSERT INTO people (staff_number) SELECT 'S' || lpad(n::text, 6, '0') FROM generate_series(1, $1) n`,
    [people],
  );
  await owner.run(`
    INSERT INTO person_details (person_id, display_name, sort_name, native_name, language, valid_from, known_from, change_id)
    SELECT id, 'Given' || id || ' Family' || id % 997, 'family' || id % 997 || ' given' || id, NULL, 'en',
           '2020-01-01', '${KNOWN}', ${CHANGE} FROM people`);
  await owner.run(`
    INSERT INTO employments (person_id, basis, cadre, grade, function, unit_id, has_account, valid_from, known_from, change_id)
    SELECT id, 'home-based', 'C' || id % 4, 'G' || id % 9, 'F' || id % 12,
           (SELECT min(id) FROM units) + people.id % 30, true, '2020-01-01', '${KNOWN}', ${CHANGE} FROM people`);
  await owner.run(`
    INSERT INTO postings (external_key, person_id, post_id, kind, cancelled, valid_from, known_from, change_id)
    SELECT 'K' || id, id, (SELECT min(id) FROM posts) + people.id % (SELECT count(*) FROM posts), 'primary', false,
           date '2021-01-01' + (id % 3000)::int, '${KNOWN}', ${CHANGE} FROM people WHERE id % 3 > 0`);
}

async function generateSpans(owner: Sql): Promise<void> {
  await owner.run(`
    INSERT INTO standing_spans (person_id, programme_id, from_day, through_day, standing, valid_from, valid_through, opens,
                                meets_requirement, waived, known_from)
    SELECT p.id, g.id, d.began + y * 365, CASE y WHEN 4 THEN date '9999-12-31' ELSE d.began + y * 365 + 364 END,
           CASE WHEN y = 4 THEN 'lapsed' WHEN y = 3 AND p.id % 2 = 0 THEN 'expired'
                WHEN y % 2 = 1 THEN 'renewal-open' ELSE 'valid' END,
           d.began, d.began + 3 * 365, d.began + 2 * 365, y < 3 OR (y = 3 AND p.id % 2 = 1), p.id % 50 = 0, '${KNOWN}'
      FROM people p CROSS JOIN programmes g CROSS JOIN generate_series(0, 4) y,
           LATERAL (SELECT date '2022-01-01' + ((p.id * 7 + g.id * 131) % 1500)::int AS began) d
     WHERE (p.id + g.id) % 10 > 0`);
}
