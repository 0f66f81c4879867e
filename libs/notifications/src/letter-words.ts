/** The languages that letters are written in; others fall back to English. */
export const LETTER_LANGUAGES = ['en', 'id', 'ar'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** One line of a list in a letter: which of the template's lines, and what it mentions. */
export interface LetterItem {
  readonly kind: string;
  readonly [fact: string]: string;
}

/** What every letter with a list needs. */
interface ListFacts {
  readonly name: string;
  readonly ministry: string;
  /** Programmes and dates, or the week: what the subject says. */
  readonly about: string;
  readonly items: readonly LetterItem[];
  readonly link: string;
  /** Where its reader stops letters of this kind; null where they may not. */
  readonly unsubscribe: string | null;
}

/** What each template needs to be told; every value is plain text. */
export interface LetterFacts {
  readonly invitation: {
    readonly name: string;
    readonly ministry: string;
    readonly link: string;
    readonly until: string;
  };
  readonly 'password-reset': { readonly name: string; readonly ministry: string; readonly link: string };
  readonly 'new-device': {
    readonly name: string;
    readonly ministry: string;
    readonly device: string;
    readonly when: string;
    readonly link: string;
  };
  /** What is due about one's own certificates. */
  readonly 'follow-up': ListFacts;
  /** Lapses at a post, to those who answer for it. */
  readonly 'lapse-at-post': ListFacts;
  /** A week in figures, to those who answer for people. */
  readonly digest: ListFacts;
}

export type LetterTemplate = keyof LetterFacts;

export const LETTER_TEMPLATES = [
  'invitation',
  'password-reset',
  'new-device',
  'follow-up',
  'lapse-at-post',
  'digest',
] as const satisfies LetterTemplate[];

/** A letter's words in one language; each text may mention the facts of its template. */
export interface LetterWords {
  readonly subject: string;
  readonly greeting: string;
  readonly body: readonly string[];
  readonly action: string;
  readonly closing: string;
  /** The lines of its list, by kind. */
  readonly items?: Readonly<Record<string, string>>;
  /** What stands over the link that stops letters of this kind. */
  readonly unsubscribe?: string;
}

export function letterLanguage(lang: string): LetterLanguage {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return LETTER_LANGUAGES.find((each) => each === base) ?? 'en';
}
