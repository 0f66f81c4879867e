import { dayNumber, type DayNumber } from '#kernel';
import type { Award } from '../award.js';
import type { Recognised, Reason } from '../fact.js';
import type { FactKind } from '../fact-kind.js';
import { latestAward, type History } from '../history.js';
import { addAward, draftAward } from '../make-award.js';
import { isSituation, situationOf } from '../situation.js';

/** A partner's certificate: as the first-award path, never too early, and capped at the day after its last. */
export const recognised: FactKind<Recognised> = {
  effective: 'on',
  fields: { through: 'date' },
  apply(history, { id, through }, on) {
    const cap = dayNumber(through) + 1;
    if (cap <= on) return 'ended-before-it-began';
    const { terms } = history;
    if (terms === null) return 'no-policy';
    const situation = situationOf(latestAward(history), { on, path: 'first', isNeverTooEarly: true });
    if (!isSituation(situation)) return situation;
    const completion = { fact: id, on, terms, cap };
    const draft = draftAward(history, situation, completion);
    const futility = futilityOf(history, draft, on);
    if (futility === null) addAward(history, draft, situation, completion);
    return futility;
  },
};

/** Judged before this fact shortens anything, and in this order. */
function futilityOf({ awards }: History, draft: Award, on: DayNumber): Reason | null {
  const outlasts = (each: Award): boolean => !each.isCancelled && each.end > on && draft.end <= each.end;
  if (awards.some(outlasts)) return 'adds-nothing';
  return draft.end <= draft.from ? 'ended-before-it-began' : null;
}
