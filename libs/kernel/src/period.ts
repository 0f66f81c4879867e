import { addMonthsToDay, dateOfDay, dayNumber, type CivilDate, type DayNumber } from './civil-date.js';

/** A length of calendar time: years count as 12 months and weeks as 7 days. Never negative. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

export const NO_PERIOD: Period = { months: 0, days: 0 };

const SHAPE = /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?$/;

/** Reads ISO 8601 years, months, weeks and days (`P36M`, `P60D`, `P1Y6M`); null for anything else. */
export function parsePeriod(text: unknown): Period | null {
  if (typeof text !== 'string' || text === 'P') return null;
  const parts = SHAPE.exec(text);
  if (parts === null) return null;
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0));
  return { months: years! * 12 + months!, days: weeks! * 7 + days! };
}

/** As `parsePeriod`, for periods that must be right. @throws RangeError */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new RangeError(`not a period of years, months, weeks or days: ${text}`);
  return parsed;
}

/** The shortest form in months and days: `P18M`, `P1M14D`, `P0D`. */
export function printPeriod({ months, days }: Period): string {
  if (months === 0) return `P${days}D`;
  return days === 0 ? `P${months}M` : `P${months}M${days}D`;
}

/** Months first, clamped to the month's last day, and then days. */
export function addPeriodToDay(day: DayNumber, { months, days }: Period): DayNumber {
  return (months === 0 ? day : addMonthsToDay(day, months)) + days;
}

/** Subtracts months first, with the same clamp, and then days. */
export function subtractPeriodFromDay(day: DayNumber, { months, days }: Period): DayNumber {
  return (months === 0 ? day : addMonthsToDay(day, -months)) - days;
}

/** @throws RangeError outside the years 0001 to 9999 */
export function addPeriod(date: CivilDate, length: Period): CivilDate {
  return dateOfDay(addPeriodToDay(dayNumber(date), length));
}

/** @throws RangeError outside the years 0001 to 9999 */
export function subtractPeriod(date: CivilDate, length: Period): CivilDate {
  return dateOfDay(subtractPeriodFromDay(dayNumber(date), length));
}
