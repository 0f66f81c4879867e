import type { Sql } from '#database';
import type { PersonId } from '#kernel';
import type { ChangedStanding } from './changed-standing.js';

/** How many people a change concerns, and how. */
export interface ChangeCounts {
  readonly people: number;
  readonly endsEarlier: number;
  readonly endsLater: number;
  /** For whom there is a day on which only the old rules, or only the new ones, meet a requirement. */
  readonly uncovered: number;
  readonly covered: number;
}

/** People of a month, `YYYY-MM`, in which what changes begins. */
export interface ChangeMonth {
  readonly month: string;
  readonly uncovered: number;
  readonly covered: number;
}

/** One line of the list of those whom a change concerns. */
export interface ChangedPerson extends ChangedStanding {
  readonly person: PersonId;
}

export async function countsOf(sql: Sql, change: string): Promise<ChangeCounts> {
  const row = await sql.one<ChangeCounts>(
    `SELECT count(*)::int AS people,
       count(*) FILTER (WHERE end_after < coalesce(end_before, 'infinity'))::int AS "endsEarlier",
       count(*) FILTER (WHERE end_before < coalesce(end_after, 'infinity'))::int AS "endsLater",
       count(uncovered_from)::int AS uncovered, count(covered_from)::int AS covered
       FROM policy_change_effects WHERE change_id = $1`,
    [change],
  );
  return row!;
}

export function monthsOf(sql: Sql, change: string): Promise<ChangeMonth[]> {
  return sql.rows(
    `SELECT to_char(day, 'YYYY-MM') AS month, count(*) FILTER (WHERE NOT gains)::int AS uncovered,
       count(*) FILTER (WHERE gains)::int AS covered
       FROM (SELECT uncovered_from AS day, false AS gains FROM policy_change_effects WHERE change_id = $1
             UNION ALL SELECT covered_from, true FROM policy_change_effects WHERE change_id = $1) turns
      WHERE day IS NOT NULL GROUP BY 1 ORDER BY 1`,
    [change],
  );
}

/** Those whom a change concerns, by id. @param after the last person of the page before */
export function changedPeople(
  sql: Sql,
  change: string,
  after: string,
  limit: number,
): Promise<ChangedPerson[]> {
  return sql.rows(
    `SELECT person_id AS person, end_before AS "endBefore", end_after AS "endAfter", standing_before AS "standingBefore",
       standing_after AS "standingAfter", uncovered_from AS "uncoveredFrom", covered_from AS "coveredFrom"
       FROM policy_change_effects WHERE change_id = $1 AND person_id > $2 ORDER BY person_id LIMIT $3`,
    [change, after, limit],
  );
}

/** What names the effect: the same for the same change of the same people. */
export async function effectHash(sql: Sql, change: string): Promise<string> {
  const row = await sql.one<{ hash: string }>(
    `SELECT encode(sha256(coalesce(string_agg(sha256(convert_to(concat_ws('|', person_id, end_before, end_after,
       standing_before, standing_after, uncovered_from, covered_from, adds), 'UTF8')), '' ORDER BY person_id), '')), 'hex')
       AS hash FROM policy_change_effects WHERE change_id = $1`,
    [change],
  );
  return row!.hash;
}
