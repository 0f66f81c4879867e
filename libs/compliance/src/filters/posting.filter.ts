import type { PeopleFilter } from './filter.js';
import { chipsOfValues, joinValues, readValues } from './value-list.js';

export const POSTING_STATES = ['headquarters', 'abroad', 'planned'] as const;
export type PostingState = (typeof POSTING_STATES)[number];

/** Who is at headquarters (no primary posting), who abroad, and who has a primary posting still to begin. */
export const postingFilter: PeopleFilter<readonly PostingState[]> = {
  name: 'posting',
  parse: (text) => readValues(text, (value) => POSTING_STATES.find((each) => each === value)),
  print: joinValues,
  sql: (states, terms) => {
    const conditions: Record<PostingState, string> = {
      headquarters: 'p.post_id IS NULL',
      abroad: 'p.post_id IS NOT NULL',
      planned: `p.person_id IN (
        SELECT t.person_id FROM ${terms.postings} t WHERE t.kind = 'primary' AND t.posting_from > ${terms.on})`,
    };
    return `(${states.map((state) => conditions[state]).join(' OR ')})`;
  },
  words: (states) => chipsOfValues(states, (each) => `people-filters.posting.${each}`),
  fallback: null,
};
