import type { PeopleFilter } from './filter.js';
import { chipsOfValues, joinValues, readValues } from './value-list.js';

/** A filter that asks whether a text column of the people holds one of several values. */
export function columnFilter(
  name: string,
  column: string,
  offered: readonly string[] | null = null,
): PeopleFilter<readonly string[]> {
  return {
    name,
    parse: (text) =>
      readValues(text, (value) => (offered === null || offered.includes(value) ? value : undefined)),
    print: joinValues,
    sql: (values, terms) => `${column} = ANY(${terms.place(values, 'text[]')})`,
    words: (values) => chipsOfValues(values, () => null),
    fallback: null,
  };
}
