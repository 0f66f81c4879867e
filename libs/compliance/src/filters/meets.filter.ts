import { failure, success } from '#kernel';
import type { PeopleFilter } from './filter.js';

/** Who satisfies the programme, waivers aside, or who does not. */
export const meetsFilter: PeopleFilter<boolean> = {
  name: 'meets',
  parse: (text) => (text === 'yes' || text === 'no' ? success(text === 'yes') : failure(['not-offered'])),
  print: (meets) => (meets ? 'yes' : 'no'),
  sql: (meets, terms) => {
    const isMet = (row: string) => `${row}.meets_requirement`;
    return meets ? terms.holds(isMet) : terms.lacks(isMet);
  },
  words: (meets) => [
    { value: null, valueKey: `people-filters.meets.${meets ? 'yes' : 'no'}`, remaining: null },
  ],
  fallback: null,
};
