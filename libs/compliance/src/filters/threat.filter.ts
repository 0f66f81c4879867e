import type { PeopleFilter } from './filter.js';
import { chipsOfValues, joinValues, readValues } from './value-list.js';

/** Who serves at a post of one of the threat classes, 1 to 4. */
export const threatFilter: PeopleFilter<readonly number[]> = {
  name: 'threat',
  parse: (text) => readValues(text, (value) => (/^[1-4]$/.test(value) ? Number(value) : undefined)),
  print: joinValues,
  sql: (classes, terms) => `p.threat = ANY(${terms.place(classes, 'int[]')})`,
  words: (classes) => chipsOfValues(classes, () => null),
  fallback: null,
};
