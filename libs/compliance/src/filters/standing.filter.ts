import type { Standing } from '#certification/rules';
import { isStanding } from '../severity.js';
import type { PeopleFilter } from './filter.js';
import { chipsOfValues, joinValues, readValues } from './value-list.js';

/** `missing` is what people say for `not-held`. */
const read = (value: string): Standing | undefined =>
  value === 'missing' ? 'not-held' : isStanding(value) ? value : undefined;

/** Who has one of the standings; whoever has no row holds nothing. */
export const standingFilter: PeopleFilter<readonly Standing[]> = {
  name: 'standing',
  parse: (text) => readValues(text, read),
  print: joinValues,
  sql: (standings, terms) => {
    const held = standings.filter((each) => each !== 'not-held');
    const conditions: string[] = [];
    if (held.length > 0) {
      const offered = terms.place(held, 'text[]');
      conditions.push(terms.holds((row) => `${row}.standing = ANY(${offered})`));
    }
    if (held.length < standings.length)
      conditions.push(terms.lacks((row) => `${row}.standing <> 'not-held'`));
    return `(${conditions.join(' OR ')})`;
  },
  words: (standings) => chipsOfValues(standings, (each) => `status.${each}`),
  fallback: null,
};
