import { printCursor, type Cursor } from './people-cursor.js';
import { eachFilter, PEOPLE_FILTERS, type FilterName, type FilterValues } from './people-filters.js';
import type { PeopleQuery } from './people-query.js';

/** One removable statement of a query: its words, and the query without it. */
export interface Chip {
  readonly filter: FilterName;
  /** The value as text, where it is a name or code; else null. */
  readonly value: string | null;
  /** The key of the words for the value (`status.expired`); else null. */
  readonly valueKey: string | null;
  readonly without: PeopleQuery;
}

/** The parameters of a query as an address holds them, without what goes without saying; `''` for the plain list. */
export function printPeopleQuery(query: PeopleQuery): string {
  const parameters = new URLSearchParams(
    eachFilter(query.filters, ({ name, filter, value }): [string, string] => [name, filter.print(value)]),
  );
  const add = (name: string, value: string | null, usual: string | null): void => {
    if (value !== null && value !== usual) parameters.set(name, value);
  };
  add('sort', `${query.isDescending ? '-' : ''}${query.sort}`, 'name');
  add('limit', String(query.limit), '25');
  add('on', query.on, null);
  add('known-at', query.knownAt, null);
  if (query.cursor !== null) {
    add(query.cursor.towards === 'next' ? 'after' : 'before', printCursor(query.cursor, query), null);
  }
  return parameters.toString();
}

/** The query with other filters, from its first page; undefined takes a filter away. */
export function withFilters(query: PeopleQuery, changes: FilterValues): PeopleQuery {
  const entries = Object.entries({ ...query.filters, ...changes });
  const filters = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as FilterValues;
  return { ...query, filters, cursor: null };
}

/** The query from another place, or from its first page. */
export function withCursor(query: PeopleQuery, cursor: Cursor | null): PeopleQuery {
  return { ...query, cursor };
}

/** What the filters say, one chip for each value. */
export function chipsOf(query: PeopleQuery): Chip[] {
  return eachFilter(query.filters, ({ name, filter, value }) =>
    filter.words(value).map(({ remaining, ...words }): Chip => {
      const left = remaining === null ? undefined : remaining;
      return { filter: name, ...words, without: withFilters(query, { [name]: left }) };
    }),
  ).flat();
}

/** The text of one value of a filter, for the options of a form. */
export function printFilter<N extends FilterName>(name: N, value: NonNullable<FilterValues[N]>): string {
  const { print } = PEOPLE_FILTERS[name] as { print: (value: NonNullable<FilterValues[N]>) => string };
  return print(value);
}
