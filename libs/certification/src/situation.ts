import type { DayNumber } from '#kernel';
import { graceEndOf, lapseOf, opensOf, type Award } from './award.js';
import type { AwardPath, Reason } from './fact.js';
import type { Situation } from './completion.js';

/** A completion as the table of section 4 sees it: its day, its path, and whether a day before the window counts. */
export interface Arrival {
  readonly on: DayNumber;
  readonly path: AwardPath;
  readonly isNeverTooEarly: boolean;
}

/**
 * The rows of the table in recertification section 4, from the second one on, in their order: how a completion stands
 * to the latest award, or the reason why it makes none.
 */
export function situationOf(
  latest: Award | null,
  { on, path, isNeverTooEarly }: Arrival,
): Situation | Reason {
  if (latest === null || latest.revokedFrom !== null || on >= lapseOf(latest)) {
    return path === 'first' ? 'new-chain' : 'nothing-to-renew';
  }
  const opens = opensOf(latest);
  if (opens === null) return 'does-not-expire';
  if (on < opens && !isNeverTooEarly) return 'before-window';
  if (on < latest.end) return 'on-time';
  return on < graceEndOf(latest) ? 'in-grace' : 'late';
}

export function isSituation(value: Situation | Reason): value is Situation {
  return value === 'new-chain' || value === 'on-time' || value === 'in-grace' || value === 'late';
}
