import {
  daysInMonth,
  parseCivilDate,
  parseInstant,
  parsePeriod,
  type CivilDate,
  type Instant,
  type Period,
} from '#kernel';
import { quoted, type Reader } from './reading.js';

const ID = /^[^\s\p{C}]{1,200}$/u;
const CALENDAR_DAY = /^\d{2}-\d{2}$/;
const LEAP_YEAR = 2000;

export const date: Reader<CivilDate> = (value) => {
  const parsed = parseCivilDate(value);
  return parsed === null
    ? { problem: `not a day of the calendar (YYYY-MM-DD): ${quoted(value)}` }
    : { value: parsed };
};

export const instant: Reader<Instant> = (value) => {
  const parsed = parseInstant(value);
  if (parsed !== null) return { value: parsed };
  return { problem: `not an instant with a zone (2026-01-31T09:00:00Z): ${quoted(value)}` };
};

export const period: Reader<Period> = (value) => {
  const parsed = parsePeriod(value);
  if (parsed !== null) return { value: parsed };
  return { problem: `not a period of years, months, weeks or days (P1Y6M, P60D): ${quoted(value)}` };
};

export const periodOrNull: Reader<Period | null> = (value) =>
  value === null ? { value: null } : period(value);

/** A visible word without spaces, as ids, codes and slugs are. */
export function id<T extends string>(value: unknown): { value: T } | { problem: string } {
  if (typeof value === 'string' && ID.test(value)) return { value: value as T };
  return { problem: `not an id (1 to 200 visible characters without spaces): ${quoted(value)}` };
}

export function oneOf<T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value) => {
    const found = allowed.find((each) => each === value);
    return found === undefined
      ? { problem: `not one of ${allowed.join(', ')}: ${quoted(value)}` }
      : { value: found };
  };
}

export const flag: Reader<boolean> = (value) =>
  typeof value === 'boolean' ? { value } : { problem: `neither true nor false: ${quoted(value)}` };

export const version: Reader<string | number> = (value) => {
  if (typeof value === 'number' && Number.isFinite(value)) return { value };
  return typeof value === 'string' && value.trim() !== ''
    ? { value }
    : { problem: `not a version: ${quoted(value)}` };
};

/** `MM-DD`, a day that some year has. */
export const calendarDay: Reader<string> = (value) => {
  if (typeof value === 'string' && CALENDAR_DAY.test(value) && isDayOfYear(value)) return { value };
  return { problem: `not a day of the year (MM-DD): ${quoted(value)}` };
};

export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return { problem: `not a list: ${quoted(value)}` };
    const readings = value.map(read);
    const wrong = readings.find((reading) => 'problem' in reading);
    if (wrong !== undefined) return wrong;
    return { value: readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])) };
  };
}

export const anything: Reader<unknown> = (value) => ({ value });

function isDayOfYear(text: string): boolean {
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(3))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(LEAP_YEAR, month);
}
