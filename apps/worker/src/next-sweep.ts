import { civilDateIn, epochMilliseconds, type Instant, toInstant } from '#kernel';

/** Seconds between sweeps of a day. */
const HOUR = 3_600;

/**
 * Seconds to the next sweep: an hour, or less where a civil day of the zone begins before. Found by halving, since the
 * first second of a day is not everywhere and always midnight.
 */
export function secondsToNextSweep(at: Instant, zone: string): number {
  const today = civilDateIn(at, zone);
  const isToday = (seconds: number) =>
    civilDateIn(toInstant(new Date(epochMilliseconds(at) + seconds * 1_000)), zone) === today;
  if (isToday(HOUR)) return HOUR;
  let [before, after] = [0, HOUR];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isToday(middle)) before = middle;
    else after = middle;
  }
  return after;
}
