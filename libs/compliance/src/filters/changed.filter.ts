import { failure, success } from '#kernel';
import { COVERED } from '../severity.js';
import type { PeopleFilter } from './filter.js';
import type { Terms } from './terms.filter.js';

export const CHANGES = ['gained', 'ended'] as const;
export type Change = (typeof CHANGES)[number];

const covered = (row: string) =>
  `coalesce(${row}.standing IN (${COVERED.map((each) => `'${each}'`).join(', ')}), false)`;
const end = (row: string) => `coalesce(${row}.valid_through, 'infinity')`;

/**
 * Every pair of person and programme with what changed within a week: today's answer beside the one given a week ago from
 * what was known then. `gained`: cover that was not there, or that now ends later; `ended`: cover that is no longer there.
 * Both answers are read whole and joined at once: looking up each pair in the past takes twice as long.
 */
export function changesOf(terms: Terms): string {
  const chosen = terms.programmeId === null ? '' : ` WHERE x.programme_id = ${terms.programmeId}`;
  const [now, before] = [terms.standings, terms.standingsBefore].map(
    (standings) =>
      `(SELECT x.person_id, x.programme_id, x.standing, x.valid_through FROM ${standings} x${chosen})`,
  );
  return `SELECT person_id, programme_id,
      ${covered('a')} AND NOT (${covered('b')} AND ${end('a')} <= ${end('b')}) AS gained,
      ${covered('b')} AND NOT ${covered('a')} AS ended
    FROM ${now} a FULL JOIN ${before} b USING (person_id, programme_id)`;
}

/** Who gained cover within the last week, or lost it. */
export const changedFilter: PeopleFilter<Change> = {
  name: 'changed',
  parse: (text) => {
    const change = CHANGES.find((each) => each === text);
    return change === undefined ? failure(['not-offered']) : success(change);
  },
  print: (change) => change,
  sql: (change, terms) =>
    `p.person_id IN (SELECT c.person_id FROM (${changesOf(terms)}) c WHERE c.${change})`,
  words: (change) => [{ value: null, valueKey: `people-filters.changed.${change}`, remaining: null }],
  fallback: null,
};
