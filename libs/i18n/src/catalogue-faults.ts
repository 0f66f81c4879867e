import { catalogueFiles, keysOf, singleKey, type CatalogueFile } from './catalogue-files.js';
import { formatsOf } from './formats.js';
import { LANGUAGES, type Lang } from './languages.js';
import { sourceRoot } from './source-root.js';

const PLACE = /\{\{\s*(\w+)\s*\}\}/g;

/** What is wrong with every catalogue of the source root, one sentence each; empty where all is well. */
export function allCatalogueFaults(root: string = sourceRoot()): string[] {
  const files = catalogueFiles(root);
  return [...new Set(files.map(({ name }) => name))].flatMap((name) =>
    catalogueFaults(files.filter((file) => file.name === name)),
  );
}

/**
 * What is wrong with the languages of one page: a language or a key is missing, places differ, a plural form of the
 * language is missing or one that it does not have is there, one text stands under two keys, a text is empty.
 */
export function catalogueFaults(files: readonly CatalogueFile[]): string[] {
  const english = files.find(({ lang }) => lang === 'en');
  if (english === undefined) return files.map(({ path }) => `${path}: there is no English file beside it`);
  const missing = LANGUAGES.filter((lang) => !files.some((file) => file.lang === lang));
  return [
    ...missing.map((lang) => `${english.path}: there is no file in ${lang}`),
    ...files.flatMap((file) => [...keyFaults(english, file), ...pluralFaults(file), ...textFaults(file)]),
  ];
}

function keyFaults(english: CatalogueFile, file: CatalogueFile): string[] {
  const [expected, actual] = [placesOf(english), placesOf(file)];
  const faults = [...actual.keys()]
    .filter((key) => !expected.has(key))
    .map((key) => `${key} is not in English`);
  for (const [key, places] of expected) {
    const found = actual.get(key);
    if (found === undefined) faults.push(`${key} is missing`);
    else if (found !== places) faults.push(`${key} has the places [${found}] instead of [${places}]`);
  }
  return faults.map((fault) => `${file.path}: ${fault}`);
}

/** The places of each key over all plural forms; a form may leave the count out (*no days*, *one day*). */
function placesOf(file: CatalogueFile): Map<string, string> {
  const places = new Map([...keysOf(file)].map((key) => [key, new Set<string>()]));
  for (const [key, text] of file.entries) {
    const all = places.get(singleKey(key, file.entries))!;
    for (const [, place] of text.matchAll(PLACE)) all.add(place!);
  }
  return new Map([...places].map(([key, all]) => [key, [...all].sort().join(', ')]));
}

function pluralFaults(file: CatalogueFile): string[] {
  const expected = [...pluralForms(file.lang)].sort().join(', ');
  const forms = new Map<string, string[]>();
  for (const key of file.entries.keys()) {
    const single = singleKey(key, file.entries);
    if (single !== key) forms.set(single, [...(forms.get(single) ?? []), key.slice(single.length + 1)]);
  }
  return [...forms]
    .filter(([, found]) => found.sort().join(', ') !== expected)
    .map(
      ([key, found]) =>
        `${file.path}: ${key} has the forms ${found.join(', ')}; ${file.lang} needs ${expected}`,
    );
}

/** The plural forms that a language has for whole numbers: two in English, one in Indonesian, six in Arabic. */
function pluralForms(lang: Lang): Set<string> {
  return new Set(Array.from({ length: 201 }, (_, count) => formatsOf(lang).plural(count)));
}

function textFaults(file: CatalogueFile): string[] {
  const faults: string[] = [];
  const keyOf = new Map<string, string>();
  for (const [key, text] of file.entries) {
    const single = singleKey(key, file.entries);
    if (text.trim() === '') faults.push(`${file.path}: ${key} is empty`);
    const other = keyOf.get(text);
    if (other !== undefined && other !== single)
      faults.push(`${file.path}: ${other} and ${single} say the same`);
    keyOf.set(text, single);
  }
  return faults;
}
