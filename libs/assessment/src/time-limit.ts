import { epochMilliseconds, type Instant } from '#kernel';
import { mark, times, type Mark } from './mark.js';

const DURATION = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/;

/** Seconds of an ISO 8601 duration of days (of 24 hours), hours, minutes and seconds; null for anything else. */
export function durationSeconds(text: string): number | null {
  const parts = DURATION.exec(text);
  if (parts === null || text.endsWith('P') || text.endsWith('T')) return null;
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** Whole seconds later (or earlier); finer digits stay. */
export function addSeconds(at: Instant, seconds: number): Instant {
  const moved = new Date(epochMilliseconds(at) + seconds * 1000).toISOString();
  return `${moved.slice(0, 20)}${at.slice(20)}` as Instant;
}

/** Seconds from `a` to `b`, rounded down; negative where `b` is earlier. */
export function secondsBetween(a: Instant, b: Instant): number {
  return Math.floor((epochMilliseconds(b) - epochMilliseconds(a)) / 1000);
}

/**
 * When the time of an attempt is over: the limit times the person's factor (rounded up to a second) after its start,
 * and no later than the quiz closes. Null where nothing ends it.
 *
 * @param timeFactor decimal, at least 1: an accommodation of the person
 */
export function deadlineOf(
  startedAt: Instant,
  timeLimit: number | null,
  timeFactor: string,
  closesAt: Instant | null,
): Instant | null {
  if (timeLimit === null) return closesAt;
  const end = addSeconds(startedAt, roundedUp(times(mark(String(timeLimit)), mark(timeFactor))));
  return closesAt !== null && closesAt < end ? closesAt : end;
}

function roundedUp(value: Mark): number {
  return Number((value.numerator + value.denominator - 1n) / value.denominator);
}
