import type { CatalogueFile } from './catalogue-files.js';
import { singleKey } from './catalogue-files.js';
import { formatsOf, type Formats } from './formats.js';
import { dirOf, type Dir, type Lang } from './languages.js';

/** What stands in a phrase's `{{places}}`. Numbers are written as the language writes them; texts stay as they are. */
export type Params = Readonly<Record<string, string | number>>;

/** The words of one language, and how it writes days and numbers. */
export interface Words extends Formats {
  readonly lang: Lang;
  readonly dir: Dir;
  /** The text of `<page>.<key>`; `count` chooses the plural form. Throws or tells, as set, where a word is missing. */
  readonly t: (key: string, params?: Params) => string;
  /** The text with the language it is really in: English where this language has none. */
  readonly text: (
    key: string,
    params?: Params,
  ) => { readonly text: string; readonly lang: Lang; readonly dir: Dir };
  readonly has: (key: string) => boolean;
}

/** Told of a word that does not exist; what it answers is shown. */
export type OnMissing = (key: string, lang: Lang) => string;

type Phrase = string | ((params: Params) => string);
interface Entry {
  readonly phrase: Phrase;
  readonly lang: Lang;
}

/** The words of one language over its files, with English for what it lacks; every phrase is compiled here, once. */
export function makeWords(lang: Lang, files: readonly CatalogueFile[], onMissing: OnMissing): Words {
  const entries = new Map<string, Entry>();
  for (const source of lang === 'en' ? (['en'] as const) : (['en', lang] as const)) {
    for (const file of files) if (file.lang === source) addFile(entries, file);
  }
  const phrases = new Map([...entries].map(([key, { phrase }]) => [key, phrase]));
  const t = (key: string, params?: Params): string => {
    const phrase = phrases.get(key);
    if (typeof phrase === 'string') return phrase;
    return phrase === undefined ? onMissing(key, lang) : phrase(params ?? {});
  };
  const langOf = (key: string): Lang => entries.get(key)?.lang ?? lang;
  const text = (key: string, params?: Params) => ({
    text: t(key, params),
    lang: langOf(key),
    dir: dirOf(langOf(key)),
  });
  return { ...formatsOf(lang), lang, dir: dirOf(lang), t, text, has: (key) => phrases.has(key) };
}

function addFile(entries: Map<string, Entry>, file: CatalogueFile): void {
  const formats = formatsOf(file.lang);
  const plurals = new Map<string, Map<string, Phrase>>();
  for (const [key, value] of file.entries) {
    const [single, phrase] = [singleKey(key, file.entries), compile(value, formats)];
    if (single === key) {
      entries.set(`${file.name}.${key}`, { phrase, lang: file.lang });
      continue;
    }
    const forms = plurals.get(single) ?? new Map<string, Phrase>();
    plurals.set(single, forms.set(key.slice(single.length + 1), phrase));
  }
  for (const [key, forms] of plurals) {
    entries.set(`${file.name}.${key}`, { phrase: plural(key, forms, formats), lang: file.lang });
  }
}

function plural(key: string, forms: ReadonlyMap<string, Phrase>, formats: Formats): Phrase {
  return (params) => {
    if (typeof params.count !== 'number') throw new Error(`the words ${key} need a count`);
    const phrase = forms.get(formats.plural(params.count)) ?? forms.get('other')!;
    return typeof phrase === 'string' ? phrase : phrase(params);
  };
}

function compile(value: string, formats: Formats): Phrase {
  const pieces = value.split(/\{\{\s*(\w+)\s*\}\}/);
  if (pieces.length === 1) return value;
  return (params) => {
    let text = pieces[0]!;
    for (let i = 1; i < pieces.length; i += 2) {
      const param = params[pieces[i]!];
      if (param === undefined) throw new Error(`the words "${value}" need ${pieces[i]}`);
      text += (typeof param === 'number' ? formats.number(param) : param) + pieces[i + 1]!;
    }
    return text;
  };
}
