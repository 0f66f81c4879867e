import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Database, Sql } from '#database';
import type { Moment } from '#kernel';
import type { Cursor } from './people-cursor.js';
import { streamCsv, type Heading } from './people-export.repository.js';
import { PAGE_LIMITS, standpointOf, type PeopleQuery } from './people-query.js';
import type { PeopleRow } from './people-row.js';
import type { PeopleScope } from './people-scope.js';
import { countPeople, peopleFrom, standingsOf, type OrderedPerson } from './people.repository.js';
import type { Standpoint } from './standpoint.js';

/** One page of a list. */
export interface PeoplePage {
  readonly rows: readonly PeopleRow[];
  /** The number of the first row in the whole list, from 1; 0 where the page is empty. */
  readonly first: number;
  readonly next: Cursor | null;
  readonly previous: Cursor | null;
  /** The day and the knowledge that the page speaks of. */
  readonly standpoint: Standpoint;
}

/** How many people a list holds: exact up to 10,000, then only that there are more. */
export interface PeopleTotal {
  readonly count: number;
  readonly isMore: boolean;
}

export const COUNTED_THROUGH = 10_000;

/** Lists of people: pages, totals and exports of one query, never beyond what the reader's scope allows. */
@Injectable()
export class PeopleLists {
  /** Two statements whatever the page; the thousandth costs what the first does. */
  async page(sql: Sql, query: PeopleQuery, scope: PeopleScope, moment: Moment): Promise<PeoplePage> {
    const standpoint = standpointOf(query, moment);
    const limit = PAGE_LIMITS.find((each) => each >= query.limit) ?? 100;
    const met = await peopleFrom(sql, query, scope, standpoint, limit + 1);
    const isBack = query.cursor?.towards === 'previous';
    const shown = isBack ? met.slice(0, limit).reverse() : met.slice(0, limit);
    const ids = shown.map(({ personId }) => personId);
    const standings = ids.length === 0 ? null : await standingsOf(sql, ids, standpoint);
    const rows = shown.map(({ keys: _, ...person }) => ({
      ...person,
      standings: standings?.get(person.personId) ?? [],
    }));
    return { rows, standpoint, ...placesAround(shown, query.cursor, met.length > limit) };
  }

  async count(sql: Sql, query: PeopleQuery, scope: PeopleScope, moment: Moment): Promise<PeopleTotal> {
    const count = await countPeople(sql, query, scope, standpointOf(query, moment), COUNTED_THROUGH + 1);
    return { count: Math.min(count, COUNTED_THROUGH), isMore: count > COUNTED_THROUGH };
  }

  /**
   * All rows of the query as CSV (RFC 4180: UTF-8 with its mark, CRLF), in its order and at constant memory, with the day
   * and the knowledge in every row. Cells that a spreadsheet would compute begin with an apostrophe. The connection goes
   * back when the stream ends, fails or is closed.
   * @param heading the words over a column; its name where it is left out
   */
  csv(
    db: Database,
    query: PeopleQuery,
    scope: PeopleScope,
    moment: Moment,
    heading: Heading = (column) => column,
  ): Promise<Readable> {
    return streamCsv(db, query, scope, standpointOf(query, moment), heading);
  }
}

function placesAround(
  shown: readonly OrderedPerson[],
  cursor: Cursor | null,
  isMore: boolean,
): Pick<PeoplePage, 'first' | 'next' | 'previous'> {
  const [top, bottom] = [shown[0], shown.at(-1)];
  if (top === undefined || bottom === undefined) return { first: 0, next: null, previous: null };
  const isBack = cursor?.towards === 'previous';
  const isTop = isBack ? !isMore : cursor === null;
  const first = isTop ? 1 : firstFrom(cursor, shown.length);
  const hasNext = isBack || isMore;
  return {
    first,
    next: hasNext ? { towards: 'next', keys: bottom.keys, before: first - 1 + shown.length } : null,
    previous: isTop ? null : { towards: 'previous', keys: top.keys, before: first - 1 },
  };
}

function firstFrom(cursor: Cursor | null, length: number): number {
  if (cursor === null) return 1;
  return cursor.towards === 'next' ? cursor.before + 1 : Math.max(1, cursor.before - length + 1);
}
