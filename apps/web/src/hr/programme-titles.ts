import type { PublishedProgramme } from '#certification';
import type { Lang } from '#i18n';

export interface ProgrammeTitle {
  readonly code: string;
  readonly title: string;
}

/** A programme's title in a language, else in English, else its code; content may be empty. */
export function programmeTitle({ code, content }: PublishedProgramme, lang: Lang): ProgrammeTitle {
  const titles: Readonly<Record<string, string>> | undefined = content.title;
  return { code, title: titles?.[lang] ?? titles?.['en'] ?? code };
}
