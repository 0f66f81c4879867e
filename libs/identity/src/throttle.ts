import type { Instant } from '#kernel';
import { lapse, MINUTE, SECOND } from './lapse.js';

/** Wrong tries count for so long, in milliseconds. */
export const WINDOW = 15 * MINUTE;

/** Ten wrong passwords for one account, from any addresses (AUTH-07); the next is not judged. */
export const TRIES_A_SUBJECT = 10;

/** Wrong passwords for so many accounts from one address; the fiftieth is not judged. */
export const SUBJECTS_AN_ADDRESS = 49;

/**
 * How many seconds to wait before another try, or null where none is needed: until fewer than `limit` of the times
 * lie within the window.
 */
export function secondsToWait(times: readonly Instant[], limit: number, at: Instant): number | null {
  const recent = times.filter((time) => lapse(time, at) < WINDOW).toSorted();
  const deciding = recent.at(-limit);
  if (deciding === undefined || recent.length < limit) return null;
  return Math.max(1, Math.ceil((WINDOW - lapse(deciding, at)) / SECOND));
}
