import { dayNumber } from '#kernel';
import type { Waived } from '../fact.js';
import type { FactKind } from '../fact-kind.js';

/** Named requirements are waived on these days: reported with the standing, which it never changes. */
export const waived: FactKind<Waived> = {
  effective: 'from',
  fields: { through: 'date', rules: 'names' },
  apply(history, { id, through }, from) {
    history.waivers.push({ id, from, through: dayNumber(through) });
    return null;
  },
};
