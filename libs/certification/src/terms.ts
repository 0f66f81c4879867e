import {
  addMonthsToDay,
  dayNumber,
  type DayNumber,
  dayOf,
  daysInMonth,
  earlier,
  type Instant,
  NEVER,
  partsOf,
  type Period,
} from '#kernel';
import type { Anchor, ExistingAwards, Policy, PolicyVersion, Programme } from './policy.js';

/** A policy version as the fold counts with it: day numbers and months. */
export interface Terms {
  readonly version: PolicyVersion;
  readonly effectiveFrom: DayNumber;
  readonly publishedAt: Instant | null;
  /** Null: an award never ends. */
  readonly months: number | null;
  readonly window: Period | null;
  readonly grace: Period;
  readonly lapseAfter: Period;
  readonly compliantInGrace: boolean;
  readonly anchor: Anchor;
  readonly calendarDay: string | null;
  readonly existingAwards: ExistingAwards;
  readonly notice: Period;
}

const compiled = new WeakMap<Programme, readonly Terms[]>();

/** A programme's versions in the order in which they take effect; worked out once a programme. */
export function termsOf(programme: Programme): readonly Terms[] {
  const known = compiled.get(programme);
  if (known !== undefined) return known;
  const terms = programme.policies.map(termsOfPolicy).sort((a, b) => a.effectiveFrom - b.effectiveFrom);
  compiled.set(programme, terms);
  return terms;
}

/** The versions that are known at an instant, in the order in which they take effect. */
export function termsKnownAt(programme: Programme, knownAt: Instant): readonly Terms[] {
  const all = termsOf(programme);
  const isKnown = ({ publishedAt }: Terms): boolean => publishedAt === null || publishedAt <= knownAt;
  return all.every(isKnown) ? all : all.filter(isKnown);
}

/** The first day that follows a `calendarDay` (`MM-DD`) and is not before `day`. */
export function nextCycleEnd(day: DayNumber, calendarDay: string): DayNumber {
  let year = partsOf(day).year - 1;
  while (cycleEnd(year, calendarDay) < day) year++;
  return cycleEnd(year, calendarDay);
}

function cycleEnd(year: number, calendarDay: string): DayNumber {
  const [month, day] = [Number(calendarDay.slice(0, 2)), Number(calendarDay.slice(3))];
  return dayOf(year, month, earlier(day, daysInMonth(year, month))) + 1;
}

/** `day + months`; null months: later than every day. */
export function addValidity(day: DayNumber, before: number, months: number | null): DayNumber {
  return months === null ? NEVER : addMonthsToDay(day, before + months);
}

function termsOfPolicy(policy: Policy): Terms {
  return {
    version: policy.version,
    effectiveFrom: dayNumber(policy.effectiveFrom),
    publishedAt: policy.publishedAt,
    months: policy.validity === null ? null : policy.validity.months,
    window: policy.renewalWindow,
    grace: policy.grace,
    lapseAfter: policy.lapseAfter,
    compliantInGrace: policy.compliantInGrace,
    anchor: policy.anchor,
    calendarDay: policy.calendarDay,
    existingAwards: policy.existingAwards,
    notice: policy.notice,
  };
}
