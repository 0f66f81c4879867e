import { failure, success } from '#kernel';
import { COVERED } from '../severity.js';
import type { PeopleFilter } from './filter.js';
import type { Terms } from './terms.filter.js';

export const CHANGES = ['gained', 'ended'] as const;
export type Change = (typeof CHANGES)[number];

const covered = (row: string) => `${row}.standing IN (${COVERED.map((each) => `'${each}'`).join(', ')})`;
const end = (row: string) => `coalesce(${row}.valid_through, 'infinity')`;

/**
 * The pairs of person and programme that changed within a week: today's answer beside the one given a week ago from what
 * was known then. `gained`: cover that was not there, or that now ends later; `ended`: cover that is no longer there.
 */
export function changedStandings(change: Change, terms: Terms): string {
  const [now, before] = [terms.standings, terms.standingsBefore];
  if (change === 'gained')
    return `SELECT a.person_id, a.programme_id FROM ${now} a LEFT JOIN ${before} b USING (person_id, programme_id)
      WHERE ${covered('a')} AND (${covered('b')} AND ${end('a')} <= ${end('b')}) IS NOT TRUE`;
  return `SELECT b.person_id, b.programme_id FROM ${before} b LEFT JOIN ${now} a USING (person_id, programme_id)
    WHERE ${covered('b')} AND (${covered('a')}) IS NOT TRUE`;
}

/** Who gained cover within the last week, or lost it. */
export const changedFilter: PeopleFilter<Change> = {
  name: 'changed',
  parse: (text) => {
    const change = CHANGES.find((each) => each === text);
    return change === undefined ? failure(['not-offered']) : success(change);
  },
  print: (change) => change,
  sql: (change, terms) => {
    const chosen = terms.programmeId === null ? '' : ` WHERE c.programme_id = ${terms.programmeId}`;
    return `p.person_id IN (SELECT c.person_id FROM (${changedStandings(change, terms)}) c${chosen})`;
  },
  words: (change) => [{ value: null, valueKey: `people-filters.changed.${change}`, remaining: null }],
  fallback: null,
};
