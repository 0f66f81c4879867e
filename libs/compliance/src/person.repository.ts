import type { Standing } from '#certification/rules';
import type { Sql } from '#database';
import type { CivilDate, FactId, PersonId, PostingId } from '#kernel';
import { Terms } from './filters/terms.filter.js';
import type { PersonFacts, ShownStanding } from './people-row.js';
import { scopeCondition, type PeopleScope } from './people-scope.js';
import { parameters, PERSON_COLUMNS } from './people.repository.js';
import type { Standpoint } from './standpoint.js';

/** A standing with all that certification publishes of it. */
export interface FullStanding extends ShownStanding {
  readonly standing: Standing;
  readonly validFrom: CivilDate | null;
  readonly graceThrough: CivilDate | null;
  readonly policyVersion: string | null;
  readonly awardId: FactId | null;
}

/** A posting as known at the instant asked: past, running or planned by its dates. */
export interface PersonPosting {
  readonly postingId: PostingId;
  readonly post: string;
  readonly kind: 'primary' | 'additional' | 'short-term';
  readonly position: string | null;
  readonly function: string | null;
  readonly from: CivilDate;
  readonly through: CivilDate | null;
}

/** The person on the day, if the scope shows them. */
export async function personOn(
  sql: Sql,
  person: PersonId,
  scope: PeopleScope,
  from: Standpoint,
): Promise<PersonFacts | null> {
  const { values, place } = parameters();
  const terms = new Terms(from, null, place);
  return sql.one<PersonFacts>(
    `SELECT ${PERSON_COLUMNS} FROM ${terms.source}
      WHERE p.person_id = ${place(person, 'bigint')} AND ${scopeCondition(scope, terms)}`,
    values,
  );
}

export async function fullStandings(sql: Sql, person: PersonId, from: Standpoint): Promise<FullStanding[]> {
  const { values, place } = parameters();
  const terms = new Terms(from, null, place);
  return sql.rows<FullStanding>(
    `SELECT g.code, coalesce(s.standing, 'not-held') AS standing, s.valid_from AS "validFrom",
            s.valid_through AS "validThrough", s.opens, s.grace_through AS "graceThrough",
            s.policy_version AS "policyVersion", coalesce(s.meets_requirement, false) AS "isMet",
            coalesce(s.waived, false) AS waived, s.award_id AS "awardId"
       FROM certification_programmes_v1 g
       LEFT JOIN ${terms.standings} s ON s.programme_id = g.id AND s.person_id = ${place(person, 'bigint')}
      ORDER BY g.position, g.code`,
    values,
  );
}

/** The latest first. */
export async function postingsOf(sql: Sql, person: PersonId, from: Standpoint): Promise<PersonPosting[]> {
  const { values, place } = parameters();
  const terms = new Terms(from, null, place);
  return sql.rows<PersonPosting>(
    `SELECT t.posting_id AS "postingId", t.post_code AS post, t.kind, t.position, t.function,
            t.posting_from AS "from", t.posting_through AS through
       FROM ${terms.postings} t WHERE t.person_id = ${place(person, 'bigint')}
      ORDER BY t.posting_from DESC, t.posting_id DESC`,
    values,
  );
}
