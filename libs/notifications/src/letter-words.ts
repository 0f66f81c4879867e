/** The languages that letters are written in; others fall back to English. */
export const LETTER_LANGUAGES = ['en', 'id', 'ar'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

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
}

export type LetterTemplate = keyof LetterFacts;

export const LETTER_TEMPLATES = [
  'invitation',
  'password-reset',
  'new-device',
] as const satisfies LetterTemplate[];

/** A letter's words in one language; each text may mention the facts of its template. */
export interface LetterWords {
  readonly subject: string;
  readonly greeting: string;
  readonly body: readonly string[];
  readonly action: string;
  readonly closing: string;
}

export function letterLanguage(lang: string): LetterLanguage {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return LETTER_LANGUAGES.find((each) => each === base) ?? 'en';
}
