import { type CivilDate, compareDates } from '#kernel';
import type { Standing } from '../standing.js';
import type { StandingSpan } from '../timeline.js';

/** What a change of rules does to one person, as it is shown before anybody publishes it. Ends: the last valid day. */
export interface ChangedStanding {
  /** On the day from which the new version counts. Null: never ends, or nothing is held. */
  readonly endBefore: CivilDate | null;
  readonly endAfter: CivilDate | null;
  readonly standingBefore: Standing;
  readonly standingAfter: Standing;
  /** The first day, not before today, on which only the old rules meet a requirement; null: none. */
  readonly uncoveredFrom: CivilDate | null;
  /** The first day on which only the new rules do. */
  readonly coveredFrom: CivilDate | null;
}

/** @param effectiveFrom the day from which the new version counts; not before `today` */
export function changedStanding(
  before: readonly StandingSpan[],
  after: readonly StandingSpan[],
  { today, effectiveFrom }: { today: CivilDate; effectiveFrom: CivilDate },
): ChangedStanding {
  const [old, now] = [spanOn(before, effectiveFrom), spanOn(after, effectiveFrom)];
  const days = turns([...before, ...after], today);
  return {
    endBefore: old?.answer.validThrough ?? null,
    endAfter: now?.answer.validThrough ?? null,
    standingBefore: old?.answer.standing ?? 'not-held',
    standingAfter: now?.answer.standing ?? 'not-held',
    uncoveredFrom: days.find((day) => meets(before, day) && !meets(after, day)) ?? null,
    coveredFrom: days.find((day) => meets(after, day) && !meets(before, day)) ?? null,
  };
}

/** Today and every later day on which either answer may change. */
function turns(spans: readonly StandingSpan[], today: CivilDate): CivilDate[] {
  const starts = spans.map(({ from }) => from).filter((day) => compareDates(day, today) > 0);
  return [today, ...new Set(starts.toSorted(compareDates))];
}

function meets(spans: readonly StandingSpan[], day: CivilDate): boolean {
  return spanOn(spans, day)?.answer.meetsRequirement ?? false;
}

function spanOn(spans: readonly StandingSpan[], day: CivilDate): StandingSpan | undefined {
  return spans.find(({ from, through }) => compareDates(from, day) <= 0 && compareDates(day, through) <= 0);
}
