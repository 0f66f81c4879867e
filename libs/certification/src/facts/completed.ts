import type { Completed } from '../fact.js';
import type { FactKind } from '../fact-kind.js';
import { latestAward } from '../history.js';
import { addAward, draftAward } from '../make-award.js';
import { isSituation, situationOf } from '../situation.js';

/** A path was completed: makes at most one award. */
export const completed: FactKind<Completed> = {
  effective: 'on',
  fields: { path: 'path' },
  apply(history, { id, path }, on) {
    const { terms } = history;
    if (terms === null) return 'no-policy';
    const situation = situationOf(latestAward(history), { on, path, isNeverTooEarly: false });
    if (!isSituation(situation)) return situation;
    const completion = { fact: id, on, terms, cap: null };
    addAward(history, draftAward(history, situation, completion), situation, completion);
    return null;
  },
};
