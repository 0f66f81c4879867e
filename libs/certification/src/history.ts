import type { DayNumber, FactId } from '#kernel';
import type { Award } from './award.js';
import type { IgnoredFact } from './fact.js';
import type { Terms } from './terms.js';

export interface Suspension {
  readonly id: FactId;
  readonly from: DayNumber;
  /** The last day it covers; `NEVER`: open. */
  through: DayNumber;
  /** The facts that ended it earlier. */
  readonly reinstatedBy: FactId[];
}

export interface Waiver {
  readonly id: FactId;
  readonly from: DayNumber;
  readonly through: DayNumber;
}

/** What is known after the facts and versions folded so far. */
export interface History {
  /** The version in force; null before the first. */
  terms: Terms | null;
  /** In the order in which they were made; the last is the latest. */
  readonly awards: Award[];
  readonly suspensions: Suspension[];
  readonly waivers: Waiver[];
  readonly ignored: IgnoredFact[];
}

export function emptyHistory(): History {
  return { terms: null, awards: [], suspensions: [], waivers: [], ignored: [] };
}

/** The last award made, pending or not, revoked or not. */
export function latestAward({ awards }: History): Award | null {
  return awards.at(-1) ?? null;
}
