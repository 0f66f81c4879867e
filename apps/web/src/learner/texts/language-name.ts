import { isLang, langName, type Lang } from '#i18n';

/** A language of content by its own name, or by its name in the reader's language where we have no words of it. */
export function languageName(tag: string, reader: Lang): string {
  if (isLang(tag)) return langName(tag);
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
