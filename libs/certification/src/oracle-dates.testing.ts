/** Dates for the oracle, by the platform's own calendar; shares nothing with the kernel. Text order is time order. */

/** Later than every day. */
export const NEVER = '~';

export interface Length {
  readonly months: number;
  readonly days: number;
}

export function plusDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export function plusMonths(date: string, months: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  const lastOfTarget = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0));
  const day = Math.min(at.getUTCDate(), lastOfTarget.getUTCDate());
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, day)).toISOString().slice(0, 10);
}

export function plus(date: string, length: Length): string {
  return date === NEVER ? NEVER : plusDays(plusMonths(date, length.months), length.days);
}

export function minus(date: string, length: Length): string {
  return plusDays(plusMonths(date, -length.months), -length.days);
}

export function latest(...dates: string[]): string {
  return dates.toSorted().at(-1)!;
}

export function earliest(...dates: string[]): string {
  return dates.toSorted()[0]!;
}

/** The first day, from `date` on, whose eve is the calendar day; found by walking. */
export function cycleEnd(date: string, calendarDay: string): string {
  let day = date;
  while (!isCalendarDay(plusDays(day, -1), calendarDay)) day = plusDays(day, 1);
  return day;
}

function isCalendarDay(date: string, calendarDay: string): boolean {
  if (calendarDay !== '02-29') return date.slice(5) === calendarDay;
  return date.slice(5, 7) === '02' && plusDays(date, 1).slice(5, 7) === '03';
}
