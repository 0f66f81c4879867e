import type { Standing } from '#certification/rules';
import type { Sql } from '#database';
import type { CivilDate, ProgrammeCode } from '#kernel';
import { changesOf } from './filters/changed.filter.js';
import { peopleQuery } from './people-query.js';
import type { PeopleScope } from './people-scope.js';
import { parameters, selectionOf } from './people.repository.js';
import { COVERED } from './severity.js';
import type { Standpoint } from './standpoint.js';

export interface StandingCount {
  readonly code: ProgrammeCode;
  readonly standing: Standing;
  readonly people: number;
  readonly met: number;
}

export interface MonthCount {
  /** Null: in any programme, each person once. */
  readonly code: ProgrammeCode | null;
  /** `YYYY-MM` */
  readonly month: string;
  readonly people: number;
}

export interface PostCount {
  readonly post: string;
  readonly city: string;
  readonly people: number;
  readonly covered: number;
  readonly renewalOpen: number;
}

export interface ChangeCount {
  /** Null: in any programme, each person once. */
  readonly code: ProgrammeCode | null;
  readonly gained: number;
  readonly ended: number;
}

/** A post with fewer people says more about them than about itself. */
export const LEAST_PEOPLE = 5;

/** The employed people whom the scope shows: everybody that an overview counts. */
function counted(scope: PeopleScope, from: Standpoint, programme: ProgrammeCode | null = null) {
  const { values, place } = parameters();
  const query = peopleQuery(programme === null ? {} : { programme });
  const { terms, text } = selectionOf(query, scope, from, place);
  return { values, place, terms, people: text };
}

/** How many people each standing has that a row tells; who has no row holds nothing. */
export async function countStandings(
  sql: Sql,
  scope: PeopleScope,
  from: Standpoint,
): Promise<StandingCount[]> {
  const { values, terms, people } = counted(scope, from);
  return sql.rows<StandingCount>(
    `SELECT g.code, c.standing, c.people::int AS people, c.met::int AS met
       FROM (SELECT s.programme_id, s.standing, count(*) AS people,
                    count(*) FILTER (WHERE s.meets_requirement) AS met
               FROM ${terms.standings} s
              WHERE s.person_id IN (SELECT p.person_id ${people})
              GROUP BY s.programme_id, s.standing) c
       JOIN certification_programmes_v1 g ON g.id = c.programme_id`,
    values,
  );
}

/** How many covers end, by month of their last day, through a day. */
export async function countExpiries(
  sql: Sql,
  scope: PeopleScope,
  from: Standpoint,
  through: CivilDate,
): Promise<MonthCount[]> {
  const { values, place, terms, people } = counted(scope, from);
  return sql.rows<MonthCount>(
    `SELECT g.code, c.month, c.people::int AS people
       FROM (SELECT s.programme_id, to_char(s.valid_through, 'YYYY-MM') AS month, count(DISTINCT s.person_id) AS people
               FROM ${terms.standings} s
              WHERE s.valid_through BETWEEN ${terms.on} AND ${place(through, 'date')}
                AND s.person_id IN (SELECT p.person_id ${people})
              GROUP BY GROUPING SETS ((1, 2), (2))) c
       LEFT JOIN certification_programmes_v1 g ON g.id = c.programme_id`,
    values,
  );
}

/** The posts with the lowest share of people covered in a programme, the lowest first. */
export async function worstPosts(
  sql: Sql,
  scope: PeopleScope,
  from: Standpoint,
  programme: ProgrammeCode,
  count: number,
): Promise<PostCount[]> {
  const { values, place, people } = counted(scope, from, programme);
  const covered = `count(*) FILTER (WHERE s.standing = ANY(${place(COVERED, 'text[]')}))`;
  return sql.rows<PostCount>(
    `SELECT p.post_code AS post, min(p.city) AS city, count(*)::int AS people, ${covered}::int AS covered,
            (count(*) FILTER (WHERE s.standing = 'renewal-open'))::int AS "renewalOpen"
       ${people} AND p.post_code IS NOT NULL
      GROUP BY p.post_code HAVING count(*) >= ${LEAST_PEOPLE}
      ORDER BY ${covered}::numeric / count(*), p.post_code LIMIT ${place(count, 'int')}`,
    values,
  );
}

/** How many people gained cover within a week, and how many lost it. */
export async function countChanges(sql: Sql, scope: PeopleScope, from: Standpoint): Promise<ChangeCount[]> {
  const { values, terms, people } = counted(scope, from);
  return sql.rows<ChangeCount>(
    `SELECT g.code, c.gained::int AS gained, c.ended::int AS ended
       FROM (SELECT d.programme_id, count(DISTINCT d.person_id) FILTER (WHERE d.gained) AS gained,
                    count(DISTINCT d.person_id) FILTER (WHERE d.ended) AS ended
               FROM (${changesOf(terms)}) d
              WHERE (d.gained OR d.ended) AND d.person_id IN (SELECT p.person_id ${people})
              GROUP BY GROUPING SETS ((d.programme_id), ())) c
       LEFT JOIN certification_programmes_v1 g ON g.id = c.programme_id`,
    values,
  );
}
