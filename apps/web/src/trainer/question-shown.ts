import type { QuestionContent } from '#assessment';
import { dirOf, isLang, type Lang } from '#i18n';
import type { OptionCard } from '#ui';

/** A question in one language as a learner meets it, without anything of the key. */
export interface ShownQuestion {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
  readonly options: readonly OptionCard[];
  readonly items: readonly string[];
}

export interface AuthoredPart {
  readonly id: string;
  readonly right: boolean;
  readonly text: Readonly<Record<string, string>>;
  readonly feedback: Readonly<Record<string, string>>;
}

/** The options or the items to be ordered, whatever the type calls them. */
export function partsOf({ body }: Pick<QuestionContent, 'body'>): readonly AuthoredPart[] {
  const { options, items } = body as { options?: readonly AuthoredPart[]; items?: readonly AuthoredPart[] };
  return (options ?? items ?? []).map(({ id, right = false, text, feedback = {} }) => {
    return { id, right, text, feedback };
  });
}

/** Items to be ordered stand in the order of their texts: the author's order is the key. */
export function shownQuestion(content: QuestionContent, lang: string): ShownQuestion {
  const parts = partsOf(content);
  const type = content.type === 'multiple-response' ? 'checkbox' : 'radio';
  const isOrdering = content.type === 'ordering';
  const texts = parts.map(({ text }) => text[lang] ?? '');
  return {
    lang,
    dir: isLang(lang) ? dirOf(lang) : 'ltr',
    text: content.text[lang] ?? '',
    options: isOrdering ? [] : texts.map((text, at) => card(text, at, { type, name: `preview-${lang}` })),
    items: isOrdering ? [...texts].sort((a, b) => (a < b ? -1 : 1)) : [],
  };
}

function card(text: string, at: number, control: Pick<OptionCard, 'type' | 'name'>): OptionCard {
  const key = at < 9 ? String(at + 1) : null;
  return { ...control, value: String(at), text, checked: false, key, verdict: null, locked: false };
}

/** The languages of a question, English and Indonesian always among them: the two the editor sets side by side. */
export function languagesToWrite(content: Pick<QuestionContent, 'text'> | null): Lang[] {
  const written = Object.keys(content?.text ?? {}).filter(isLang);
  return [...new Set<Lang>(['en', 'id', ...written])];
}
