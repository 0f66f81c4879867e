import { dayNumber, later } from '#kernel';
import type { Extended } from '../fact.js';
import type { FactKind } from '../fact-kind.js';
import { latestAward } from '../history.js';

/** The latest award is valid through that day; its anchor, months and baseline stay. */
export const extended: FactKind<Extended> = {
  effective: 'on',
  fields: { through: 'date' },
  apply(history, { id, through }, on) {
    const award = latestAward(history);
    const to = dayNumber(through) + 1;
    if (award === null || award.revokedFrom !== null) return 'nothing-to-extend';
    if (award.end <= on || award.end >= to) return 'nothing-to-extend';
    award.end = to;
    award.extendedTo = later(award.extendedTo ?? to, to);
    award.steps.push({ rule: 'extended', params: { to }, facts: [id], terms: null });
    return null;
  },
};
