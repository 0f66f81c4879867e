import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { Moment, PersonId } from '#kernel';
import { standpointOf, type AsOf } from './people-query.js';
import type { PersonFacts } from './people-row.js';
import type { PeopleScope } from './people-scope.js';
import {
  fullStandings,
  personOn,
  postingsOf,
  type FullStanding,
  type PersonPosting,
} from './person.repository.js';
import type { Standpoint } from './standpoint.js';

/** A person on a day: who they are, what they hold in every programme, and all postings that were known. */
export interface PersonRecord extends PersonFacts {
  readonly standings: readonly FullStanding[];
  readonly postings: readonly PersonPosting[];
  readonly standpoint: Standpoint;
}

/** One person's page. Those who left are shown too. */
@Injectable()
export class PersonRecords {
  /** Null: there is no such person on the day, or the scope does not show them; a reader can't tell which. */
  async person(
    sql: Sql,
    person: PersonId,
    asOf: AsOf,
    scope: PeopleScope,
    moment: Moment,
  ): Promise<PersonRecord | null> {
    if (!/^[1-9]\d{0,17}$/.test(person)) return null;
    const standpoint = standpointOf(asOf, moment);
    const facts = await personOn(sql, person, scope, standpoint);
    if (facts === null) return null;
    return {
      ...facts,
      standings: await fullStandings(sql, person, standpoint),
      postings: await postingsOf(sql, person, standpoint),
      standpoint,
    };
  }
}
