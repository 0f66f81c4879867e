import {
  addPeriodToDay,
  type DayNumber,
  type FactId,
  later,
  NEVER,
  type Period,
  subtractPeriodFromDay,
} from '#kernel';
import type { Step } from './step.js';
import type { Terms } from './terms.js';

/** Where an award stands in its chain: `end = anchor + (before + M)`. */
export interface Link {
  readonly anchor: DayNumber;
  readonly before: number;
  /** The fact that set the anchor. */
  readonly by: FactId;
}

/**
 * An award inside the fold (recertification, section 4): day numbers, half open, `NEVER` for an end that never
 * comes. Later facts and versions change it while the fold goes on.
 */
export interface Award {
  /** The fact that began it. */
  readonly id: FactId;
  readonly from: DayNumber;
  end: DayNumber;
  /** The end without extensions; the window is counted from it. */
  baselineEnd: DayNumber;
  link: Link;
  /** The validity it was made or recomputed with. */
  months: number | null;
  /** What the next award of the chain counts from instead. */
  reanchoredAt: DayNumber | null;
  terms: Terms;
  /** The version's own and, after a recompute, the earlier ones: the longest counts. */
  graces: readonly Period[];
  lapses: readonly Period[];
  /** The day after a partner's certificate ends. */
  readonly cap: DayNumber | null;
  /** The day after the last one granted by an extension. */
  extendedTo: DayNumber | null;
  /** Ended, closed or cancelled for cause. */
  revokedFrom: DayNumber | null;
  revokedBy: FactId | null;
  /** Revoked before it began. */
  isCancelled: boolean;
  readonly beginning: Step;
  readonly steps: Step[];
}

export function covers(award: Award, day: DayNumber): boolean {
  return !award.isCancelled && award.from <= day && day < award.end;
}

export function hasBegun(award: Award, day: DayNumber): boolean {
  return !award.isCancelled && award.from <= day;
}

/** The first day after grace; the end itself where there is no grace. */
export function graceEndOf(award: Award): DayNumber {
  return longestFrom(award.end, award.graces);
}

/** The first day on which only the first-award path counts. */
export function lapseOf(award: Award): DayNumber {
  return longestFrom(award.end, award.lapses);
}

/** The first day on which a renewal counts; null: the award never ends. */
export function opensOf(award: Award): DayNumber | null {
  if (award.baselineEnd === NEVER) return null;
  if (award.terms.window === null) return award.from;
  return later(award.from, subtractPeriodFromDay(award.baselineEnd, award.terms.window));
}

/** The place of the next award of the same chain. */
export function nextLink({ id, reanchoredAt, link, months }: Award): Link {
  if (reanchoredAt !== null) return { anchor: reanchoredAt, before: 0, by: id };
  return { anchor: link.anchor, before: link.before + (months ?? 0), by: link.by };
}

/** Compares periods from this end: P1M may be longer or shorter than P30D. */
function longestFrom(end: DayNumber, periods: readonly Period[]): DayNumber {
  if (end === NEVER) return end;
  let longest = end;
  for (const each of periods) longest = later(longest, addPeriodToDay(end, each));
  return longest;
}
