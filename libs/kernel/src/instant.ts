import { dateOfDay, dayNumber, parseCivilDate, type CivilDate } from './civil-date.js';

declare const instant: unique symbol;

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.ffffffZ`, always with six digits: string order is time order. */
export type Instant = string & { readonly [instant]: true };

/** Later than everything that can be recorded. */
export const END_OF_TIME = '9999-12-31T23:59:59.999999Z' as Instant;

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?([Zz]|[+-]\d{2}(?::?\d{2})?)$/;
const MINUTES_OF_A_DAY = 1440;

/**
 * Reads an ISO 8601 instant with `Z` or an offset and brings it to UTC. Null where it has no zone, does not exist
 * (second 60, 30 February), is finer than a microsecond, or falls outside the years 0001 to 9999.
 */
export function parseInstant(text: unknown): Instant | null {
  const parts = typeof text === 'string' ? SHAPE.exec(text) : null;
  if (parts === null) return null;
  const date = parseCivilDate(parts[1]);
  const [hours, minutes, seconds] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  const micros = (parts[5] ?? '').padEnd(9, '0');
  const offset = offsetMinutes(parts[6]!);
  if (date === null || hours > 23 || minutes > 59 || seconds > 59 || offset === null) return null;
  if (!micros.endsWith('000')) return null;
  const second = `${pad(seconds)}.${micros.slice(0, 6)}`;
  return inUtc(date, hours * 60 + minutes - offset, second);
}

/** As `parseInstant`, for instants that must be right; also reads a `Date`. @throws RangeError */
export function toInstant(value: string | Date): Instant {
  const parsed = parseInstant(typeof value === 'string' ? value : value.toISOString());
  if (parsed === null) throw new RangeError(`not an instant: ${String(value)}`);
  return parsed;
}

/** Milliseconds since 1970; finer digits are cut off. */
export function epochMilliseconds(at: Instant): number {
  return Date.parse(`${at.slice(0, 23)}Z`);
}

/** For sorting: negative, zero or positive. */
export function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether an IANA zone name is known to this machine. */
export function isTimeZone(zone: string): boolean {
  if (zone === 'UTC') return true;
  try {
    return formatterFor(zone) !== undefined;
  } catch {
    return false;
  }
}

/** The civil date of an instant in an IANA zone. @throws RangeError for a zone that does not exist */
export function civilDateIn(at: Instant, zone: string): CivilDate {
  if (zone === 'UTC') return at.slice(0, 10) as CivilDate;
  const parts = formatterFor(zone).formatToParts(epochMilliseconds(at));
  const part = (type: string): string => parts.find((each) => each.type === type)!.value;
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as CivilDate;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const options = {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  } as const;
  const made = new Intl.DateTimeFormat('en-GB', options);
  formatters.set(zone, made);
  return made;
}

function offsetMinutes(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || 0)];
  if (hours > 23 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function inUtc(date: CivilDate, minutesOfDay: number, second: string): Instant | null {
  const shift = Math.floor(minutesOfDay / MINUTES_OF_A_DAY);
  const minutes = minutesOfDay - shift * MINUTES_OF_A_DAY;
  try {
    const day = shift === 0 ? date : dateOfDay(dayNumber(date) + shift);
    return `${day}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${second}Z` as Instant;
  } catch {
    return null;
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
