import { addPeriodToDay, dayOf, type DayNumber, type Period } from '#kernel';

/** The days of years around a leap day that comes and one that is left out. */
const SAMPLES: readonly DayNumber[] = [1896, 1996].flatMap((first) =>
  Array.from({ length: 8 * 12 }, (_, i) => i).flatMap((month) =>
    [1, 15, 28].map((day) => dayOf(first + Math.floor(month / 12), (month % 12) + 1, day)),
  ),
);

/**
 * Whether one period is longer than another on every day it may start from. P31D is longer than P1M only in some
 * months, so it does not make a version unworkable; P32D is longer in all.
 */
export function isAlwaysLonger(a: Period, b: Period): boolean {
  if (a.months <= b.months && a.days <= b.days) return false;
  if (a.months >= b.months && a.days >= b.days) return true;
  return SAMPLES.every((day) => addPeriodToDay(day, a) > addPeriodToDay(day, b));
}
