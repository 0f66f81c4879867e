import type { TraceEntry } from '#certification';
import type { Lang, Words } from '#i18n';
import { type CivilDate, parseCivilDate, parsePeriod } from '#kernel';

/** A sentence with the language it is really in, where that is not the page's. */
export interface Sentence {
  readonly text: string;
  readonly lang: Lang | null;
}

const MONTH_AND_DAY = /^(\d\d)-(\d\d)$/;
/** A leap year, so that 29 February has its words. */
const ANY_YEAR = 2000;

/** The rule of a trace in the words of a language; one that has none there is said in English. */
export function traceSentence({ rule, params, text }: TraceEntry, words: Words): Sentence {
  const key = `trace.${rule}`;
  if (!words.has(key)) return { text, lang: words.lang === 'en' ? null : 'en' };
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, shownParam(value, words)]),
  );
  return { text: words.t(key, shown), lang: null };
}

function shownParam(value: string | number | null, words: Words): string | number {
  if (value === null) return words.t('trace.beyond');
  if (typeof value === 'number') return value;
  const day = parseCivilDate(value);
  if (day !== null) return words.date(day);
  if (MONTH_AND_DAY.test(value)) return words.dayAndMonth(`${ANY_YEAR}-${value}` as CivilDate);
  return periodText(value, words) ?? value;
}

function periodText(value: string, words: Words): string | null {
  const period = parsePeriod(value);
  if (period === null) return null;
  const { months, days } = period;
  const parts = [
    ...(months === 0 ? [] : [words.t('trace.months', { count: months })]),
    ...(days === 0 && months !== 0 ? [] : [words.t('trace.days', { count: days })]),
  ];
  return words.list(parts);
}
