import type { Sql } from '#database';
import type { PersonId, ProgrammeCode } from '#kernel';
import { Terms, type Place, type SqlType, type SqlValue } from './filters/terms.filter.js';
import type { Cursor } from './people-cursor.js';
import { eachFilter, withFallbacks } from './people-filters.js';
import type { PeopleQuery } from './people-query.js';
import type { PersonFacts, ShownStanding } from './people-row.js';
import { scopeCondition, type PeopleScope } from './people-scope.js';
import { PEOPLE_SORTS } from './people-sorts.js';
import type { Standpoint } from './standpoint.js';

export const PERSON_COLUMNS = `p.person_id AS "personId", p.staff_number AS "staffNumber",
  p.display_name AS "displayName", p.native_name AS "nativeName", p.employed AS "isEmployed", p.cadre, p.grade,
  p.function, p.position, p.unit_code AS unit, p.post_code AS post, p.city, p.region, p.threat, p.bandwidth,
  p.posting_from AS "postingFrom", p.posting_through AS "postingThrough"`;

/** A person of a page with the values that the page is ordered by. */
export interface OrderedPerson extends PersonFacts {
  readonly keys: Cursor['keys'];
}

/** A statement's values and how they are placed in its text. */
export function parameters(): { values: SqlValue[]; place: Place } {
  const values: SqlValue[] = [];
  const place = (value: SqlValue, type: SqlType) => `$${values.push(value)}::${type}`;
  return { values, place };
}

/**
 * What a list reads from, and which of its rows; `joins` reads more about the same rows. Everything that shows people of
 * a query goes through here.
 */
export function selectionOf(
  query: PeopleQuery,
  scope: PeopleScope,
  from: Standpoint,
  place: Place,
  joins: (terms: Terms) => string = () => '',
): { terms: Terms; text: string } {
  const terms = new Terms(from, query.filters.programme ?? null, place);
  const conditions = eachFilter(withFallbacks(query.filters), ({ filter, value }) =>
    filter.sql(value, terms),
  );
  return {
    terms,
    text: `FROM ${terms.source}${joins(terms)} WHERE ${[scopeCondition(scope, terms), ...conditions].join(' AND ')}`,
  };
}

/** `ORDER BY` of a query, or of the same backwards. */
export function orderOf(query: PeopleQuery, isBackwards = false): string {
  const direction = query.isDescending !== isBackwards ? 'DESC' : 'ASC';
  const keys = PEOPLE_SORTS[query.sort].keys.map(({ sql }) => `${sql(query.isDescending)} ${direction}`);
  return `ORDER BY ${keys.join(', ')}`;
}

/** The people of a page from its cursor on, in the order in which they are met: backwards the last comes first. */
export async function peopleFrom(
  sql: Sql,
  query: PeopleQuery,
  scope: PeopleScope,
  from: Standpoint,
  count: number,
): Promise<OrderedPerson[]> {
  const { values, place } = parameters();
  const { text } = selectionOf(query, scope, from, place);
  const keys = PEOPLE_SORTS[query.sort].keys.map(({ sql: key }) => key(query.isDescending));
  const beyond = query.cursor === null ? '' : `AND ${beyondCursor(query, query.cursor, place)}`;
  return sql.rows<OrderedPerson>(
    `SELECT ${PERSON_COLUMNS}, jsonb_build_array(${keys.map(asJson).join(', ')}) AS keys
     ${text} ${beyond} ${orderOf(query, query.cursor?.towards === 'previous')} LIMIT ${place(count, 'int')}`,
    values,
  );
}

/** How many people a query shows, up to a limit. */
export async function countPeople(
  sql: Sql,
  query: PeopleQuery,
  scope: PeopleScope,
  from: Standpoint,
  limit: number,
): Promise<number> {
  const { values, place } = parameters();
  const { text } = selectionOf(query, scope, from, place);
  const row = await sql.one<{ count: string }>(
    `SELECT count(*) FROM (SELECT 1 ${text} LIMIT ${place(limit, 'bigint')}) AS counted`,
    values,
  );
  return Number(row?.count);
}

/** The standings of people in every programme; a programme without a row is not held. */
export async function standingsOf(
  sql: Sql,
  people: readonly PersonId[],
  from: Standpoint,
): Promise<Map<PersonId, ShownStanding[]>> {
  const { values, place } = parameters();
  const terms = new Terms(from, null, place);
  const rows = await sql.rows<ShownStanding & { personId: PersonId }>(
    `SELECT w.id AS "personId", g.code, coalesce(s.standing, 'not-held') AS standing,
            s.valid_through AS "validThrough", s.opens, coalesce(s.meets_requirement, false) AS "isMet",
            coalesce(s.waived, false) AS waived
       FROM unnest(${place(people, 'text[]')}::bigint[]) AS w (id)
      CROSS JOIN certification_programmes_v1 g
       LEFT JOIN ${terms.standings} s ON s.person_id = w.id AND s.programme_id = g.id
      ORDER BY w.id, g.position, g.code`,
    values,
  );
  const standings = new Map<PersonId, ShownStanding[]>(people.map((person) => [person, []]));
  for (const { personId, ...standing } of rows) standings.get(personId)?.push(standing);
  return standings;
}

/** The codes of all programmes in their order. */
export async function programmeCodes(sql: Sql): Promise<ProgrammeCode[]> {
  const rows = await sql.rows<{ code: ProgrammeCode }>(
    'SELECT g.code FROM certification_programmes_v1 g ORDER BY g.position, g.code',
  );
  return rows.map(({ code }) => code);
}

/** Ids are wider than JSON's numbers. */
function asJson(key: string): string {
  return key === 'p.person_id' ? `${key}::text` : key;
}

/** The first key is compared on its own too: an index on it can then begin at the cursor. */
function beyondCursor(query: PeopleQuery, cursor: Cursor, place: Place): string {
  const operator = query.isDescending === (cursor.towards === 'previous') ? '>' : '<';
  const keys = PEOPLE_SORTS[query.sort].keys.map(({ sql, type }, i) => ({
    column: sql(query.isDescending),
    value: place(cursor.keys[i]!, type),
  }));
  const [columns, values] = [keys.map(({ column }) => column), keys.map(({ value }) => value)];
  return `${columns[0]} ${operator}= ${values[0]} AND (${columns.join(', ')}) ${operator} (${values.join(', ')})`;
}
