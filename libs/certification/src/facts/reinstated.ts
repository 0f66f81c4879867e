import type { Reinstated } from '../fact.js';
import type { FactKind } from '../fact-kind.js';

/** The named suspension, which must come before it in the order, covers no day from this one on. */
export const reinstated: FactKind<Reinstated> = {
  effective: 'from',
  fields: { suspension: 'fact' },
  apply(history, { id, suspension }, from) {
    const named = history.suspensions.find((each) => each.id === suspension);
    if (named === undefined || named.through < from) return 'nothing-to-reinstate';
    named.through = from - 1;
    named.reinstatedBy.push(id);
    return null;
  },
};
