import type { CivilDate, Instant, Moment } from '#kernel';
import type { Cursor } from './people-cursor.js';
import type { FilterValues } from './people-filters.js';
import type { SortName } from './people-sorts.js';
import type { Standpoint } from './standpoint.js';

export const PAGE_LIMITS = [10, 25, 50, 100] as const;
export type PageLimit = (typeof PAGE_LIMITS)[number];

/** A day and a knowledge as they were asked for. */
export interface AsOf {
  /** Null: today. */
  readonly on: CivilDate | null;
  /** Null: all that is known now. */
  readonly knownAt: Instant | null;
}

/** What a list of people shows: the one object that list, count, export and bulk actions take. */
export interface PeopleQuery extends AsOf {
  readonly filters: FilterValues;
  readonly sort: SortName;
  readonly isDescending: boolean;
  readonly limit: PageLimit;
  readonly cursor: Cursor | null;
}

/** The query that shows who fulfils some filters, by name, today unless `rest` says otherwise. */
export function peopleQuery(
  filters: FilterValues = {},
  rest: Partial<Omit<PeopleQuery, 'filters'>> = {},
): PeopleQuery {
  const plain = {
    sort: 'name',
    isDescending: false,
    limit: 25,
    cursor: null,
    on: null,
    knownAt: null,
  } as const;
  return { ...plain, ...rest, filters };
}

/** The day and the knowledge of a query at a moment. */
export function standpointOf({ on, knownAt }: AsOf, { at, today }: Moment): Standpoint {
  return { on: on ?? today, knownAt, at };
}
