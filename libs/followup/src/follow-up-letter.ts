import { createHash } from 'node:crypto';
import type { StandingAnswer } from '#certification';
import { formatsOf } from '#i18n';
import type { CivilDate } from '#kernel';
import { type LetterItem, letterLanguage } from '#notifications';
import type { Action } from './action.js';

/** What a letter says about one programme. */
export interface ToldAction {
  readonly action: Action;
  readonly end: CivilDate;
  readonly title: Readonly<Record<string, string>>;
  readonly answer: StandingAnswer;
}

/** A programme's title in a language, or else in English. */
export function titleIn(title: Readonly<Record<string, string>>, lang: string): string {
  return title[letterLanguage(lang)] ?? title['en'] ?? '';
}

/** A day in the words of a language that letters are written in. */
export function dayIn(day: CivilDate, lang: string): string {
  return formatsOf(letterLanguage(lang)).date(day);
}

/** The lines of a letter and its subject: programmes and dates, never posts or marks (compliance, section 3.11). */
export function followUpLines(
  told: readonly ToldAction[],
  lang: string,
): { about: string; items: LetterItem[] } {
  const items = told.map(({ action, end, title, answer }) => {
    const line = { programme: titleIn(title, lang), date: dayIn(end, lang) };
    if (action !== 'expired' || answer.standing !== 'grace' || answer.graceThrough === null)
      return { kind: action, ...line };
    return { kind: 'expired-in-grace', ...line, until: dayIn(answer.graceThrough, lang) };
  });
  return { about: items.map(({ programme, date }) => `${programme}, ${date}`).join(' · '), items };
}

/** One key for everything that a letter speaks of: the same things give the same Message-ID. */
export function letterKey(kind: string, keys: readonly string[]): string {
  return `${kind}-${createHash('sha256').update(keys.toSorted().join('\n')).digest('hex').slice(0, 40)}`;
}
