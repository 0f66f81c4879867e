import type { CivilDate, DayNumber } from '#kernel';
import type { DatedFact, Reason } from './fact.js';
import type { FactKind } from './fact-kind.js';
import { completed } from './facts/completed.js';
import { extended } from './facts/extended.js';
import { recognised } from './facts/recognised.js';
import { reinstated } from './facts/reinstated.js';
import { revoked } from './facts/revoked.js';
import { suspended } from './facts/suspended.js';
import { waived } from './facts/waived.js';
import type { History } from './history.js';

/** Every type of fact that has a day; `voided` has none and is dealt with before the fold. */
export const FACT_KINDS: { readonly [T in DatedFact['type']]: FactKind<Extract<DatedFact, { type: T }>> } = {
  completed,
  recognised,
  extended,
  suspended,
  reinstated,
  revoked,
  waived,
};

/** The day that a fact speaks of first. */
export function effectiveDate(fact: DatedFact): CivilDate {
  return 'on' in fact ? fact.on : fact.from;
}

export function applyFact(history: History, fact: DatedFact, day: DayNumber): Reason | null {
  const kind: FactKind<never> = FACT_KINDS[fact.type];
  return kind.apply(history, fact as never, day);
}
