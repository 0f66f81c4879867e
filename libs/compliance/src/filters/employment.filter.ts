import { failure, success } from '#kernel';
import type { PeopleFilter } from './filter.js';

export const EMPLOYMENT_STATES = ['employed', 'not-employed', 'all'] as const;
export type EmploymentState = (typeof EMPLOYMENT_STATES)[number];

/** Whether the ministry employs the person on the day; lists show those it does unless they are asked for others. */
export const employmentFilter: PeopleFilter<EmploymentState> = {
  name: 'employment',
  parse: (text) => {
    const state = EMPLOYMENT_STATES.find((each) => each === text);
    return state === undefined ? failure(['not-offered']) : success(state);
  },
  print: (state) => state,
  sql: (state) => (state === 'all' ? 'true' : state === 'employed' ? 'p.employed' : 'NOT p.employed'),
  words: (state) => [{ value: null, valueKey: `people-filters.employment.${state}`, remaining: null }],
  fallback: 'employed',
};
