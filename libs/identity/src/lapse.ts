import { epochMilliseconds, type Instant, toInstant } from '#kernel';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant so many milliseconds later, or earlier where negative. */
export function after(at: Instant, milliseconds: number): Instant {
  return toInstant(new Date(epochMilliseconds(at) + milliseconds));
}

/** Milliseconds from one instant to another. */
export function lapse(from: Instant, to: Instant): number {
  return epochMilliseconds(to) - epochMilliseconds(from);
}
