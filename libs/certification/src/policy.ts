import type { CivilDate, Instant, Period, ProgrammeCode } from '#kernel';

/** What a renewal counts from: the end of the award before it, the day of completion, or a day of the year. */
export const ANCHORS = ['expiry', 'completion', 'calendar'] as const;
export type Anchor = (typeof ANCHORS)[number];

/** What publishing a version does to the award that stands. */
export const EXISTING_AWARDS = ['keep', 'recompute', 'recompute-if-longer'] as const;
export type ExistingAwards = (typeof EXISTING_AWARDS)[number];

export type PolicyVersion = string | number;

/** One version of a programme's rules (recertification, section 2). */
export interface Policy {
  readonly version: PolicyVersion;
  /** The first day on which completions are judged by this version. */
  readonly effectiveFrom: CivilDate;
  /** The instant at which it became known; null: always known. */
  readonly publishedAt: Instant | null;
  /** Whole months; null: an award never ends. */
  readonly validity: Period | null;
  /** A renewal counts from `end − renewalWindow`; null: at any time. */
  readonly renewalWindow: Period | null;
  readonly grace: Period;
  readonly compliantInGrace: boolean;
  readonly lapseAfter: Period;
  readonly anchor: Anchor;
  /** `MM-DD`, the last valid day of every cycle; `02-29` is the last day of February. Only with `calendar`. */
  readonly calendarDay: string | null;
  /** What must be completed on each path, as written; read it with `parsePath`. */
  readonly firstAward: unknown;
  readonly renewal: unknown;
  readonly evidenceWithin: Period;
  readonly requires: readonly ProgrammeCode[];
  readonly existingAwards: ExistingAwards;
  /** With `recompute`: no end is brought forward to before `effectiveFrom + notice`. */
  readonly notice: Period;
}

/** What a certificate attests: its code and every version of its rules, in any order. */
export interface Programme {
  readonly code: ProgrammeCode;
  readonly policies: readonly Policy[];
}
