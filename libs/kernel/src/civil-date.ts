declare const civil: unique symbol;

/** A day of the calendar without a zone, `YYYY-MM-DD`, years 0001 to 9999. String order is time order. */
export type CivilDate = string & { readonly [civil]: true };

/** Days since 1970-01-01 as an integer; the proleptic Gregorian calendar, safe beyond years 1 and 9999. */
export type DayNumber = number;

/** Later than every day: the end of what never ends. */
export const NEVER: DayNumber = Infinity;

/** The first and the last day that a civil date can name. */
export const FIRST_DATE = '0001-01-01' as CivilDate;
export const LAST_DATE = '9999-12-31' as CivilDate;

const { floor } = Math;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TWO_DIGITS = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));
const DAYS_OF_400_YEARS = 146_097;
const DAYS_OF_100_YEARS = 36_524;
const DAYS_OF_4_YEARS = 1_461;
const EPOCH_SINCE_MARCH_OF_YEAR_0 = 719_468;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days of a month, `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : LENGTHS[month - 1]!;
}

/** The date, or null where the text is not a day that exists (`2026-02-30`, `2026-2-3`, year 0000). */
export function parseCivilDate(text: unknown): CivilDate | null {
  if (typeof text !== 'string' || !SHAPE.test(text)) return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  if (year === 0 || month === 0 || month > 12 || day === 0 || day > daysInMonth(year, month)) return null;
  return text as CivilDate;
}

/** As `parseCivilDate`, for dates that must be right. @throws RangeError */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`not a civil date: ${text}`);
  return date;
}

/** Days since 1970-01-01. Counts in years that begin in March, so that the leap day comes last. */
export function dayNumber(date: CivilDate): DayNumber {
  return dayOf(digits(date, 0, 4), digits(date, 5, 2), digits(date, 8, 2));
}

/** The date of a day number. @throws RangeError outside the years 0001 to 9999 */
export function dateOfDay(day: DayNumber): CivilDate {
  const { year, month, dayOfMonth } = partsOf(day);
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`day ${day} is outside the years 0001 to 9999`);
  return `${yearText(year)}-${TWO_DIGITS[month]}-${TWO_DIGITS[dayOfMonth]}` as CivilDate;
}

/** The day number of a year, month (1 to 12) and day; the day must exist. */
export function dayOf(year: number, month: number, dayOfMonth: number): DayNumber {
  const years = month > 2 ? year : year - 1;
  const era = floor(years / 400);
  const yearOfEra = years - era * 400;
  const dayOfYear = floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - EPOCH_SINCE_MARCH_OF_YEAR_0;
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function partsOf(day: DayNumber): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + EPOCH_SINCE_MARCH_OF_YEAR_0;
  const era = floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = yearOfEraOf(dayOfEra);
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const shiftedMonth = floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = ((shiftedMonth + 2) % 12) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** Months later (or earlier), the same day of the month or else the month's last day. */
export function addMonthsToDay(day: DayNumber, months: number): DayNumber {
  const parts = partsOf(day);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf(year, month, earlier(parts.dayOfMonth, daysInMonth(year, month)));
}

/** @throws RangeError outside the years 0001 to 9999 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return dateOfDay(addMonthsToDay(dayNumber(date), months));
}

/** @throws RangeError outside the years 0001 to 9999 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumber(b) - dayNumber(a);
}

export function earlier(a: DayNumber, b: DayNumber): DayNumber {
  return a < b ? a : b;
}

export function later(a: DayNumber, b: DayNumber): DayNumber {
  return a > b ? a : b;
}

/** For sorting: negative, zero or positive. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function yearOfEraOf(dayOfEra: number): number {
  const leapDays =
    floor(dayOfEra / (DAYS_OF_4_YEARS - 1)) -
    floor(dayOfEra / DAYS_OF_100_YEARS) +
    floor(dayOfEra / (DAYS_OF_400_YEARS - 1));
  return floor((dayOfEra - leapDays) / 365);
}

function digits(text: string, start: number, length: number): number {
  let value = 0;
  for (let i = start; i < start + length; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

function yearText(year: number): string {
  return year > 999 ? String(year) : String(year).padStart(4, '0');
}
