import type { Finding } from '#kernel';

/** One text in several languages: BCP 47 tag → Markdown. */
export type Texts = Readonly<Record<string, string>>;

/** The text in a language, else in English, else in whatever language there is; empty where there is none. */
export function textIn(texts: Texts, lang: string): string {
  return texts[lang] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
}

/** One finding for each of `languages` in which the text is missing or blank. */
export function missingTranslations(
  texts: Texts,
  languages: readonly string[],
  path: readonly (string | number)[],
): Finding[] {
  return languages
    .filter((lang) => (texts[lang] ?? '').trim() === '')
    .map((lang) => ({ path: [...path, lang], message: 'missing-translation' }));
}
