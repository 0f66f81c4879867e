import type { Texts } from '#certificates';
import type { Lang } from '#i18n';

/** A text in a language, else in English, else in the first there is. */
export function textIn(texts: Texts, lang: Lang): string {
  return texts[lang] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
}
