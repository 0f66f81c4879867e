import { dayNumber, type CivilDate, type FactId, type Instant } from '#kernel';
import { shownDate } from './answer.js';
import type { Award } from './award.js';
import type { Fact } from './fact.js';
import { foldHistory } from './fold-history.js';
import type { PolicyVersion, Programme } from './policy.js';

/** An award as it is certified, from the facts effective and known by then. */
export interface AwardView {
  /** The id of the fact that began it. */
  readonly id: FactId;
  readonly from: CivilDate;
  /** The last valid day; null: never ends. */
  readonly through: CivilDate | null;
  /** The last valid day without extensions. */
  readonly baselineThrough: CivilDate | null;
  readonly policyVersion: PolicyVersion;
  /** The day from which it is ended, closed or cancelled for cause. */
  readonly revokedFrom: CivilDate | null;
  /** Whether it covers a day at all. */
  readonly isEmpty: boolean;
  /** Every fact that made or changed it. */
  readonly facts: readonly FactId[];
}

/** The awards made by a day, in the order in which they were made. */
export function awardsOn(
  programme: Programme,
  facts: readonly Fact[],
  on: CivilDate,
  knownAt: Instant,
): AwardView[] {
  const { awards } = foldHistory(programme, facts, knownAt).historyOn(dayNumber(on));
  return awards.filter(({ from }) => shownDate(from) !== null).map(viewOf);
}

function viewOf(award: Award): AwardView {
  return {
    id: award.id,
    from: shownDate(award.from)!,
    through: shownDate(award.end - 1),
    baselineThrough: shownDate(award.baselineEnd - 1),
    policyVersion: award.terms.version,
    revokedFrom: shownDate(award.revokedFrom),
    isEmpty: award.isCancelled || award.end <= award.from,
    facts: factsOf(award),
  };
}

function factsOf({ beginning, steps, revokedBy }: Award): FactId[] {
  const ids = [beginning, ...steps].flatMap((step) => step.facts);
  return [...new Set(revokedBy === null ? ids : [...ids, revokedBy])];
}
