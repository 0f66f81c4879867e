import { bandwidthFilter } from './filters/bandwidth.filter.js';
import { cadreFilter } from './filters/cadre.filter.js';
import { changedFilter } from './filters/changed.filter.js';
import { employmentFilter } from './filters/employment.filter.js';
import { expiringFilter } from './filters/expiring.filter.js';
import type { PeopleFilter } from './filters/filter.js';
import { functionFilter } from './filters/function.filter.js';
import { gradeFilter } from './filters/grade.filter.js';
import { meetsFilter } from './filters/meets.filter.js';
import { postFilter } from './filters/post.filter.js';
import { postingFilter } from './filters/posting.filter.js';
import { programmeFilter } from './filters/programme.filter.js';
import { regionFilter } from './filters/region.filter.js';
import { searchFilter } from './filters/search.filter.js';
import { standingFilter } from './filters/standing.filter.js';
import { threatFilter } from './filters/threat.filter.js';
import { unitFilter } from './filters/unit.filter.js';

/** Every filter of the people by its name in the address, in the order of its chips. */
export const PEOPLE_FILTERS = {
  q: searchFilter,
  post: postFilter,
  region: regionFilter,
  unit: unitFilter,
  cadre: cadreFilter,
  grade: gradeFilter,
  function: functionFilter,
  threat: threatFilter,
  bandwidth: bandwidthFilter,
  posting: postingFilter,
  employment: employmentFilter,
  programme: programmeFilter,
  standing: standingFilter,
  meets: meetsFilter,
  expiring: expiringFilter,
  changed: changedFilter,
} as const;

export type FilterName = keyof typeof PEOPLE_FILTERS;
type ValueOf<F> = F extends PeopleFilter<infer V> ? V : never;

/** What is chosen: a value for each filter that is set. */
export type FilterValues = { readonly [N in FilterName]?: ValueOf<(typeof PEOPLE_FILTERS)[N]> };

export const FILTER_NAMES = Object.keys(PEOPLE_FILTERS) as FilterName[];

/** A filter that is set, with what it says. */
export interface SetFilter<V> {
  readonly name: FilterName;
  readonly filter: PeopleFilter<V>;
  readonly value: V;
}

/** Goes through the filters that are set, in their order. The one place that pairs a filter with its own value. */
export function eachFilter<R>(values: FilterValues, use: <V>(set: SetFilter<V>) => R): R[] {
  return FILTER_NAMES.flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    return [use({ name, filter: PEOPLE_FILTERS[name] as PeopleFilter<unknown>, value })];
  });
}

/** The values with what counts where nothing is chosen. */
export function withFallbacks(values: FilterValues): FilterValues {
  const fallbacks = FILTER_NAMES.flatMap((name) => {
    const { fallback } = PEOPLE_FILTERS[name];
    return fallback === null ? [] : [[name, fallback] as const];
  });
  return { ...(Object.fromEntries(fallbacks) as FilterValues), ...values };
}
