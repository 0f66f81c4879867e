import { dayNumber, NEVER } from '#kernel';
import type { Suspended } from '../fact.js';
import type { FactKind } from '../fact-kind.js';

/** The certificate does not count on these days; without a last day, until it is reinstated. */
export const suspended: FactKind<Suspended> = {
  effective: 'from',
  fields: { through: 'date-or-open' },
  apply(history, { id, through }, from) {
    const last = through === null ? NEVER : dayNumber(through);
    history.suspensions.push({ id, from, through: last, reinstatedBy: [] });
    return null;
  },
};
