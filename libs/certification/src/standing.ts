import { type DayNumber } from '#kernel';
import { covers, graceEndOf, hasBegun, lapseOf, opensOf, type Award } from './award.js';
import { latestAward, type History } from './history.js';

/** What a person holds on a day (recertification, section 5): exactly one, the first that applies. */
export const STANDINGS = [
  'suspended',
  'valid',
  'renewal-open',
  'revoked',
  'grace',
  'expired',
  'lapsed',
  'not-held',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** The history must be folded through that day and no further. */
export function standingOf(history: History, day: DayNumber): Standing {
  const covering = history.awards.findLast((each) => covers(each, day)) ?? null;
  const begun = latestBegun(history, day);
  const isHeld = covering !== null || (begun !== null && isInGrace(begun, day));
  if (isHeld && isSuspended(history, day)) return 'suspended';
  if (covering !== null) return isRenewalOpen(history, covering, day) ? 'renewal-open' : 'valid';
  return begun === null ? 'not-held' : standingAfter(begun, day);
}

/** The award that speaks for the day: the latest that covers it, or else the latest that began. */
export function awardOn(history: History, day: DayNumber): Award | null {
  return history.awards.findLast((each) => covers(each, day)) ?? latestBegun(history, day);
}

export function latestBegun({ awards }: History, day: DayNumber): Award | null {
  return awards.findLast((each) => hasBegun(each, day)) ?? null;
}

/** Whether the standing satisfies a requirement for the programme, waivers aside. */
export function isMeeting(standing: Standing, history: History, day: DayNumber): boolean {
  if (standing === 'grace') return latestBegun(history, day)!.terms.compliantInGrace;
  return standing === 'valid' || standing === 'renewal-open';
}

export function isWaived({ waivers }: History, day: DayNumber): boolean {
  return waivers.some((each) => each.from <= day && day <= each.through);
}

function isSuspended({ suspensions }: History, day: DayNumber): boolean {
  return suspensions.some((each) => each.from <= day && day <= each.through);
}

function isInGrace(begun: Award, day: DayNumber): boolean {
  return begun.revokedFrom === null && begun.end <= day && day < graceEndOf(begun);
}

function isRenewalOpen(history: History, covering: Award, day: DayNumber): boolean {
  const latest = latestAward(history)!;
  const opens = opensOf(latest);
  if (opens === null || day < opens) return false;
  return !history.awards.some((each) => !each.isCancelled && each.from >= covering.end);
}

function standingAfter(begun: Award, day: DayNumber): Standing {
  if (begun.revokedFrom !== null) return 'revoked';
  if (day < graceEndOf(begun)) return 'grace';
  return day < lapseOf(begun) ? 'expired' : 'lapsed';
}
