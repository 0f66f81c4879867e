import type { Sql } from '#database';
import { FIRST, POSTS, PROGRAMMES, UNITS, type Inhabitant } from './population.testing.js';

/** Writes a population into an empty database, as its owner. */
export async function settle(owner: Sql, people: readonly Inhabitant[]): Promise<void> {
  const add = (table: string, columns: string, types: string, from: string, rows: readonly object[]) =>
    owner.run(
      `INSERT INTO ${table} (${columns}) SELECT ${from} FROM jsonb_to_recordset($1::jsonb) AS r (${types})`,
      [JSON.stringify(rows)],
    );
  await owner.run(`INSERT INTO register_changes (recorded_at, source) VALUES ('${FIRST}', 'test')`);
  await add(
    'programmes',
    'code, position, content',
    'code text, n int',
    `code, n, '{}'`,
    PROGRAMMES.map((code, n) => ({ code, n })),
  );
  await add(
    'units',
    'code',
    'code text',
    'code',
    UNITS.map((code) => ({ code })),
  );
  await add('posts', 'code', 'code text', 'code', POSTS);
  await add(
    'post_versions',
    'post_id, city, type, host, region, time_zone, hardship, threat, bandwidth, tour_months, valid_from, known_from, change_id',
    'code text, city text, region text, threat int, bandwidth text',
    `(SELECT id FROM posts WHERE posts.code = r.code), city, 'embassy', 'XX', region, 'UTC', 1, threat, bandwidth, 36, '2000-01-01', '${FIRST}', 1`,
    POSTS,
  );
  await add('people', 'id, staff_number', 'id bigint, staff text', 'id, staff', people);
  await add(
    'person_details',
    'person_id, display_name, sort_name, native_name, language, valid_from, known_from, change_id',
    'id bigint, display text, sort text, native text',
    `id, display, sort, native, 'en', '2000-01-01', '${FIRST}', 1`,
    people,
  );
  const clocks = '"from" date, through date, "knownFrom" timestamptz, "knownTo" timestamptz';
  const rowsOf = <T extends object>(of: (person: Inhabitant) => readonly T[]) =>
    people.flatMap((person) =>
      of(person).map((row, i) => ({ ...row, id: person.id, key: `${person.id}-${i}` })),
    );
  await add(
    'employments',
    'person_id, basis, cadre, grade, function, unit_id, has_account, valid_from, valid_through, known_from, known_to, change_id',
    `id bigint, cadre text, grade text, function text, unit text, ${clocks}`,
    `id, 'home-based', cadre, grade, function, (SELECT u.id FROM units u WHERE u.code = unit), true, "from", through, "knownFrom", "knownTo", 1`,
    rowsOf(({ employments }) => employments),
  );
  await add(
    'postings',
    'external_key, person_id, post_id, kind, function, cancelled, valid_from, valid_through, known_from, known_to, change_id',
    `id bigint, key text, post text, kind text, function text, ${clocks}`,
    `key, id, (SELECT o.id FROM posts o WHERE o.code = post), kind, function, false, "from", through, "knownFrom", "knownTo", 1`,
    rowsOf(({ postings }) => postings),
  );
  await add(
    'standing_spans',
    'person_id, programme_id, from_day, through_day, standing, valid_from, valid_through, meets_requirement, waived, known_from, known_to',
    `id bigint, programme text, standing text, "validFrom" date, "validThrough" date, "isMet" boolean, ${clocks}`,
    `id, (SELECT g.id FROM programmes g WHERE g.code = programme), "from", coalesce(through, '9999-12-31'), standing, "validFrom", "validThrough", "isMet", false, "knownFrom", "knownTo"`,
    rowsOf(({ spans }) => spans),
  );
}
