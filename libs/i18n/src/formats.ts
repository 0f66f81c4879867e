import { dayNumber, epochMilliseconds, type CivilDate, type Instant } from '#kernel';
import type { Lang } from './languages.js';

/** How a language writes days, times and numbers. Digits follow the language; serial numbers never go through here. */
export interface Formats {
  /** *2 December 2026* */
  readonly date: (day: CivilDate) => string;
  /** *2 Dec 2026*, for tables */
  readonly shortDate: (day: CivilDate) => string;
  /** *2 Dec*, where the year is told elsewhere */
  readonly dayAndMonth: (day: CivilDate) => string;
  /** *2* */
  readonly dayOfMonth: (day: CivilDate) => string;
  /** *Dec* */
  readonly shortMonth: (day: CivilDate) => string;
  /** *December 2026* */
  readonly month: (day: CivilDate) => string;
  /** *2 December 2026 at 10:46*, in an IANA zone. @throws RangeError for an unknown zone */
  readonly instant: (at: Instant, zone: string) => string;
  /** *10:46*, in an IANA zone. @throws RangeError for an unknown zone */
  readonly time: (at: Instant, zone: string) => string;
  /** *24,318*; `digits` after the separator, none unless told */
  readonly number: (value: number, digits?: number) => string;
  /** *58%* of a part from 0 to 1; `digits` after the separator, none unless told */
  readonly percent: (part: number, digits?: number) => string;
  /** *1 hr 30 mins* of whole minutes, never negative */
  readonly duration: (minutes: number) => string;
  /** *in 10 days*, *20 days ago*, in months from 60 days on; `days` is negative for the past */
  readonly relative: (days: number) => string;
  /** *42 kB*, *1.2 MB*: bytes in thousands */
  readonly size: (bytes: number) => string;
  /** *a, b and c* */
  readonly list: (items: readonly string[]) => string;
  /** The plural category of a number: zero, one, two, few, many or other. */
  readonly plural: (value: number) => Intl.LDMLPluralRule;
}

const LOCALES: Readonly<Record<Lang, string>> = { en: 'en-GB', id: 'id-ID', ar: 'ar-u-ca-gregory-nu-arab' };
const MILLISECONDS_OF_A_DAY = 86_400_000;
const DAYS_TOLD_AS_DAYS = 60;
const DAYS_OF_A_MONTH = 30.44;
const made = new Map<Lang, Formats>();

/** The formats of a language, made once. */
export function formatsOf(lang: Lang): Formats {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const formats = makeFormats(LOCALES[lang]);
  made.set(lang, formats);
  return formats;
}

function makeFormats(locale: string): Formats {
  return {
    ...dateFormats(locale),
    ...instantFormats(locale),
    ...numberFormats(locale),
    ...listFormats(locale),
  };
}

function dateFormats(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions): ((day: CivilDate) => string) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day) => formatter.format(dayNumber(day) * MILLISECONDS_OF_A_DAY);
  };
  return {
    date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayAndMonth: format({ day: 'numeric', month: 'short' }),
    dayOfMonth: format({ day: 'numeric' }),
    shortMonth: format({ month: 'short' }),
    month: format({ month: 'long', year: 'numeric' }),
  };
}

function instantFormats(locale: string) {
  const inZone = (options: Intl.DateTimeFormatOptions): ((at: Instant, zone: string) => string) => {
    const zones = new Map<string, Intl.DateTimeFormat>();
    return (at, zone) => {
      const formatter = zones.get(zone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
      zones.set(zone, formatter);
      return formatter.format(epochMilliseconds(at));
    };
  };
  return {
    instant: inZone({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }),
    time: inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

function numberFormats(locale: string) {
  const number = byDigits(locale, {});
  const percent = byDigits(locale, { style: 'percent' });
  const unit = (name: string) => byDigits(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  const [hours, minutes, kilobytes, megabytes] = [
    unit('hour'),
    unit('minute'),
    unit('kilobyte'),
    unit('megabyte'),
  ];
  return {
    number,
    percent,
    duration: (total: number) => {
      const [whole, rest] = [Math.floor(total / 60), total % 60];
      if (whole === 0) return minutes(rest);
      return rest === 0 ? hours(whole) : `${hours(whole)} ${minutes(rest)}`;
    },
    size: (bytes: number) =>
      bytes < 1_000_000 ? kilobytes(Math.ceil(bytes / 1000)) : megabytes(bytes / 1_000_000, 1),
  };
}

function byDigits(
  locale: string,
  options: Intl.NumberFormatOptions,
): (value: number, digits?: number) => string {
  const formatters: Intl.NumberFormat[] = [];
  return (value, digits = 0) => {
    formatters[digits] ??= new Intl.NumberFormat(locale, {
      ...options,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return formatters[digits].format(value);
  };
}

function listFormats(locale: string) {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const rules = new Intl.PluralRules(locale);
  return {
    list: (items: readonly string[]) => list.format(items),
    plural: (value: number) => rules.select(value),
    relative: (days: number) =>
      Math.abs(days) < DAYS_TOLD_AS_DAYS
        ? relative.format(days, 'day')
        : relative.format(Math.trunc(days / DAYS_OF_A_MONTH), 'month'),
  };
}
