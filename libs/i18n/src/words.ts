import { catalogueFiles } from './catalogue-files.js';
import { makeWords, type OnMissing, type Words } from './catalogue.js';
import { LANGUAGES, type Lang } from './languages.js';
import { sourceRoot } from './source-root.js';

let loaded: ReadonlyMap<Lang, Words> | null = null;
let onMissing: OnMissing = (key, lang) => {
  throw new Error(`no words ${key} (asked in ${lang})`);
};

/** The words of a language. All catalogues are read and compiled at the first call. */
export function words(lang: Lang): Words {
  loaded ??= load();
  return loaded.get(lang)!;
}

/**
 * From now on a missing word is told to `report` and shown as its key instead of failing the page: for production.
 * Everywhere else a missing word throws.
 */
export function tolerateMissingWords(report: (key: string, lang: Lang) => void): void {
  onMissing = (key, lang) => {
    report(key, lang);
    return key;
  };
}

function load(): ReadonlyMap<Lang, Words> {
  const files = catalogueFiles(sourceRoot());
  return new Map(
    LANGUAGES.map((lang) => [lang, makeWords(lang, files, (key, asked) => onMissing(key, asked))]),
  );
}
