import type { Policy } from '#certification/rules';
import type { CivilDate } from '#kernel';

export interface VersionsOn {
  /** By which completions of the day are judged; the first one where none is yet in force. */
  readonly current: Policy;
  /** The next one that is announced. */
  readonly next: Policy | null;
}

/** @param policies at least one, by the day from which they count */
export function versionsOn(policies: readonly Policy[], today: CivilDate): VersionsOn {
  const current = policies.findLast(({ effectiveFrom }) => effectiveFrom <= today) ?? policies[0]!;
  const next = policies.find(({ effectiveFrom }) => effectiveFrom > today);
  return { current, next: next === undefined || next === current ? null : next };
}

/** The version that another one replaces on its day; null: it is the first. */
export function versionBefore(policies: readonly Policy[], effectiveFrom: CivilDate): Policy | null {
  return policies.findLast((each) => each.effectiveFrom < effectiveFrom) ?? null;
}
