import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The row of one day holds: its first day has come and its last has not passed. */
const onDay = (row: string) =>
  `${row}.valid_from <= on_day AND (${row}.valid_through IS NULL OR ${row}.valid_through >= on_day)`;
const knownThen = (row: string) =>
  `${row}.known_from <= known_at AND (${row}.known_to IS NULL OR ${row}.known_to > known_at)`;
const knownNow = (row: string) => `${row}.known_to IS NULL`;

const PEOPLE_COLUMNS = `
  person_id bigint, staff_number text COLLATE "C", display_name text,
  sort_name text COLLATE "C", native_name text, email text, language text,
  employed boolean, basis text, cadre text, grade text COLLATE "C", function text, "position" text, has_account boolean,
  unit_id bigint, unit_code text COLLATE "C", post_id bigint, post_code text COLLATE "C", city text, post_type text, host text, region text,
  time_zone text, hardship smallint, threat smallint, bandwidth text,
  posting_id bigint, posting_key text COLLATE "C", posting_from date, posting_through date`;

const people = (known: (row: string) => string) => `
  SELECT d.person_id, p.staff_number, d.display_name, d.sort_name, d.native_name, d.email, d.language,
         e.id IS NOT NULL, e.basis, e.cadre, e.grade, coalesce(t.function, e.function), coalesce(t.position, e.position),
         coalesce(e.has_account, false),
         u.id, u.code, o.id, o.code, v.city, v.type, v.host, v.region, v.time_zone, v.hardship, v.threat, v.bandwidth,
         t.id, t.external_key, t.valid_from, t.valid_through
    FROM person_details d
    JOIN people p ON p.id = d.person_id
    LEFT JOIN employments e ON e.person_id = d.person_id AND ${onDay('e')} AND ${known('e')}
    LEFT JOIN units u ON u.id = e.unit_id
    LEFT JOIN postings t ON t.person_id = d.person_id AND t.kind = 'primary' AND NOT t.cancelled
                        AND ${onDay('t')} AND ${known('t')}
    LEFT JOIN posts o ON o.id = t.post_id
    LEFT JOIN post_versions v ON v.post_id = t.post_id AND ${onDay('v')} AND ${known('v')}
   WHERE ${onDay('d')} AND ${known('d')}`;

const POSTS = `
  SELECT o.id, o.code, v.city, v.type, v.host, v.region, v.time_zone, v.hardship, v.threat, v.bandwidth, v.tour_months
    FROM posts o JOIN post_versions v ON v.post_id = o.id AND ${onDay('v')} AND ${knownThen('v')}`;

const POSTINGS = `
  SELECT t.id, t.external_key, t.person_id, t.post_id, o.code, t.kind, t.position, t.function, t.valid_from, t.valid_through
    FROM postings t JOIN posts o ON o.id = t.post_id
   WHERE NOT t.cancelled AND ${knownThen('t')}`;

const DUTIES = `
  SELECT t.id, t.person_id, t.post_id, t.kind, t.valid_from, t.valid_through
    FROM duties t
   WHERE NOT t.cancelled AND ${knownThen('t')}`;

/** The rows that the functions give. Codes compare as their columns do, so that a filter still reaches an index. */
const TYPES: readonly (readonly [name: string, columns: string])[] = [
  ['register_person_v1', PEOPLE_COLUMNS],
  [
    'register_post_v1',
    `post_id bigint, post_code text COLLATE "C", city text, post_type text, host text, region text, time_zone text,
     hardship smallint, threat smallint, bandwidth text, tour_months smallint`,
  ],
  [
    'register_posting_v1',
    `posting_id bigint, posting_key text COLLATE "C", person_id bigint, post_id bigint, post_code text COLLATE "C",
     kind text, "position" text, function text, posting_from date, posting_through date`,
  ],
  [
    'register_duty_v1',
    'duty_id bigint, person_id bigint, post_id bigint, kind text, duty_from date, duty_through date',
  ],
];

const DAY_AND_KNOWING = 'on_day date, known_at timestamptz';

/** Plain SQL functions of one SELECT: the planner takes them apart, so that a list's filter and limit reach the indexes. */
const FUNCTIONS: readonly (readonly [name: string, args: string, type: string, body: string])[] = [
  ['register_people_v1', DAY_AND_KNOWING, 'register_person_v1', people(knownThen)],
  ['register_people_now_v1', 'on_day date', 'register_person_v1', people(knownNow)],
  ['register_posts_v1', DAY_AND_KNOWING, 'register_post_v1', POSTS],
  ['register_postings_v1', 'known_at timestamptz', 'register_posting_v1', POSTINGS],
  ['register_duties_v1', 'known_at timestamptz', 'register_duty_v1', DUTIES],
];

/** What other parts may read of the register: people, posts, postings and duties, of a day and as known then. */
export class CreateRegisterViews1795000040007 implements MigrationInterface {
  name = 'CreateRegisterViews1795000040007';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of TYPES) await runner.query(`CREATE TYPE ${name} AS (${columns})`);
    for (const [name, args, type, body] of FUNCTIONS) {
      await runner.query(
        `CREATE FUNCTION ${name}(${args}) RETURNS SETOF ${type} LANGUAGE sql STABLE PARALLEL SAFE AS $$${body}$$`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of FUNCTIONS) await runner.query(`DROP FUNCTION ${name}`);
    for (const [name] of TYPES) await runner.query(`DROP TYPE ${name}`);
  }
}
