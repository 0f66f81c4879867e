import fc from 'fast-check';
import { dateOfDay, dayNumber, FIRST_DATE, LAST_DATE, type CivilDate } from './civil-date.js';
import type { Period } from './period.js';

/** Any civil date, or one within the given days. */
export function anyCivilDate(from = FIRST_DATE, through = LAST_DATE): fc.Arbitrary<CivilDate> {
  return fc.integer({ min: dayNumber(from), max: dayNumber(through) }).map(dateOfDay);
}

export function anyPeriod(): fc.Arbitrary<Period> {
  return fc.record({ months: fc.nat(60), days: fc.nat(100) });
}
