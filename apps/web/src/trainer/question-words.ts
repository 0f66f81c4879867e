import type { QuestionState } from '#assessment';
import type { Words } from '#i18n';
import { type Kind, type Status, statusAs } from '#ui';

const KINDS: Readonly<Record<QuestionState, Kind>> = { draft: 'none', changed: 'soon', published: 'ok' };

export function questionStatus(state: QuestionState, spoken: Words): Status {
  return statusAs(KINDS[state], spoken.t(`questions.state-${state}`));
}

/** The question in the reader's language, else in English, else in whatever there is. */
export function shownText(texts: Readonly<Record<string, string>>, lang: string): string {
  return texts[lang] || texts['en'] || Object.values(texts).find((text) => text !== '') || '';
}

/** *en, id*: the languages in which a question's own text is written. */
export function writtenIn(texts: Readonly<Record<string, string>>): string {
  return Object.keys(texts)
    .filter((lang) => texts[lang]!.trim() !== '')
    .sort()
    .join(', ');
}
