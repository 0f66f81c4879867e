/** One text in several languages: BCP 47 tag → text. */
export type Texts = Readonly<Record<string, string>>;

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** The language in which a text is shown: the reader's, else English, else the first there is. */
export function languageShown(languages: readonly string[], lang: string): string {
  return [lang, 'en'].find((each) => languages.includes(each)) ?? languages[0] ?? lang;
}

/** The text in the reader's language, else in English, else in whatever language there is. */
export function textIn(texts: Texts, lang: string): string {
  return texts[languageShown(Object.keys(texts), lang)] ?? '';
}

export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(lang.split('-')[0]!) ? 'rtl' : 'ltr';
}
