/** Dates for the oracle, by the platform's own calendar; shares nothing with the kernel. Text order is time order. */

/** Later than every day. */
export const NEVER = '~';

export interface Length {
  readonly months: number;
  readonly days: number;
}

export function plusDays(date: string, days: number): string {
  return days === 0 ? date : textOf(UTC(yearOf(date), monthOf(date), dayOf(date) + days));
}

export function plusMonths(date: string, months: number): string {
  const lastOfTarget = textOf(UTC(yearOf(date), monthOf(date) + months + 1, 0));
  const day = dayOf(date) < dayOf(lastOfTarget) ? dayOf(date) : dayOf(lastOfTarget);
  return textOf(UTC(yearOf(date), monthOf(date) + months, day));
}

const { UTC } = Date;
const texts = new Map<number, string>();

/** Remembered: the same few thousand days come up millions of times. */
function textOf(time: number): string {
  const known = texts.get(time);
  if (known !== undefined) return known;
  const text = new Date(time).toISOString().slice(0, 10);
  texts.set(time, text);
  return text;
}

const yearOf = (date: string): number => +date.slice(0, 4);
const monthOf = (date: string): number => +date.slice(5, 7) - 1;
const dayOf = (date: string): number => +date.slice(8);

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
