import type { CivilDate, Instant } from '#kernel';

/** From where a list is seen: a day, and what was known at an instant (compliance, section 3, as of). */
export interface Standpoint {
  readonly on: CivilDate;
  /** Null: all that is known now. */
  readonly knownAt: Instant | null;
  /** Now. */
  readonly at: Instant;
}
