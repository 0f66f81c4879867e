import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { sourceRoot } from '#i18n';
import { headerText } from './header-safety.js';
import {
  LETTER_LANGUAGES,
  LETTER_TEMPLATES,
  type LetterFacts,
  type LetterItem,
  type LetterLanguage,
  letterLanguage,
  type LetterTemplate,
  type LetterWords,
} from './letter-words.js';

/** A letter ready to be sent. */
export interface PrintedLetter {
  readonly lang: LetterLanguage;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Sentence = (facts: object) => string;
interface CompiledWords {
  readonly subject: Sentence;
  readonly greeting: Sentence;
  readonly body: readonly Sentence[];
  readonly action: Sentence;
  readonly closing: Sentence;
  readonly items: Readonly<Record<string, Sentence>>;
  readonly unsubscribe: string;
}

const STRICT = { strict: true, knownHelpersOnly: true, explicitPartialContext: true } as const;

/**
 * Prints letters from the templates of this lib. Facts are filled in once, as text: what a name holds is never read
 * as a template, and is escaped in HTML.
 */
export class LetterPress {
  private readonly words = new Map<string, CompiledWords>();
  private readonly textLayout: Sentence;
  private readonly htmlLayout: Sentence;

  /** Compiles everything at once, so that a broken template fails the start and not a letter. */
  constructor(folder = join(sourceRoot(), 'libs/notifications/src/templates')) {
    this.textLayout = plain(readFileSync(join(folder, 'letter.text.hbs'), 'utf8'));
    this.htmlLayout = Handlebars.compile(readFileSync(join(folder, 'letter.html.hbs'), 'utf8'), STRICT);
    for (const template of LETTER_TEMPLATES) {
      for (const lang of LETTER_LANGUAGES)
        this.words.set(`${template}.${lang}`, wordsIn(folder, template, lang));
    }
  }

  print<T extends LetterTemplate>(template: T, language: string, facts: LetterFacts[T]): PrintedLetter {
    const lang = letterLanguage(language);
    const words = this.words.get(`${template}.${lang}`)!;
    const subject = headerText(words.subject(facts));
    const view = {
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      subject,
      greeting: words.greeting(facts),
      body: words.body.map((sentence) => sentence(facts)),
      items: itemsOf(facts).map((item) => sentenceFor(words, item)(item)),
      action: words.action(facts),
      link: facts.link,
      closing: words.closing(facts),
      unsubscribe: unsubscribing(facts, words),
    };
    return { lang, subject, text: this.textLayout(view), html: this.htmlLayout(view) };
  }
}

/** Only some letters have a list, or a link that stops them. */
type Listed = {
  readonly link: string;
  readonly items?: readonly LetterItem[];
  readonly unsubscribe?: string | null;
};

function itemsOf(facts: Listed): readonly LetterItem[] {
  return facts.items ?? [];
}

/** @throws Error for a kind of line that the template has no words for: a fault of the caller */
function sentenceFor({ items }: CompiledWords, { kind }: LetterItem): Sentence {
  const sentence = Object.hasOwn(items, kind) ? items[kind] : undefined;
  if (!sentence) throw new Error(`no words for a line of the kind ${kind}`);
  return sentence;
}

function unsubscribing({ unsubscribe = null }: Listed, words: CompiledWords) {
  return unsubscribe === null ? null : { label: words.unsubscribe, link: unsubscribe };
}

function wordsIn(folder: string, template: LetterTemplate, lang: LetterLanguage): CompiledWords {
  const file = join(folder, `${template}.${lang}.json`);
  const { subject, greeting, body, action, closing, items, unsubscribe } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as LetterWords;
  return {
    subject: plain(subject),
    greeting: plain(greeting),
    body: body.map(plain),
    action: plain(action),
    closing: plain(closing),
    items: Object.fromEntries(Object.entries(items ?? {}).map(([kind, text]) => [kind, plain(text)])),
    unsubscribe: unsubscribe ?? '',
  };
}

function plain(source: string): Sentence {
  return Handlebars.compile(source, { ...STRICT, noEscape: true });
}
