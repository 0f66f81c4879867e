/** The languages of the pages; the first is the one that every word must have. */
export const LANGUAGES = ['en', 'id', 'ar'] as const;

/** A BCP 47 language tag that pages are written in. */
export type Lang = (typeof LANGUAGES)[number];

export type Dir = 'ltr' | 'rtl';

const NAMES: Readonly<Record<Lang, string>> = { en: 'English', id: 'Bahasa Indonesia', ar: 'العربية' };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

export function isLang(value: unknown): value is Lang {
  return LANGUAGES.includes(value as Lang);
}

/** The direction of a language's script; any tag, also of content in other languages than the pages'. */
export function dirOf(lang: string): Dir {
  return RIGHT_TO_LEFT.has(lang.split('-')[0]!) ? 'rtl' : 'ltr';
}

/** A language's name in itself, as language links show it. */
export function langName(lang: Lang): string {
  return NAMES[lang];
}
