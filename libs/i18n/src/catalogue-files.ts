import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isLang, type Lang } from './languages.js';

/** The words of one page in one language: `<name>.<lang>.json`, flat, in i18next's JSON v4 form. */
export interface CatalogueFile {
  readonly name: string;
  readonly lang: Lang;
  /** Relative to the source root, with slashes. */
  readonly path: string;
  readonly entries: ReadonlyMap<string, string>;
}

const NAME = /([^/\\]+)\.([a-z]{2})\.json$/;
const PLURAL_FORM = /_(zero|one|two|few|many|other)$/;

/**
 * Every catalogue beside a page, a layout or a component: in `apps/<app>/src` and `libs/ui/src` under the root.
 * @throws Error for a file that is not a flat object of texts, or a name that is taken by another folder
 */
export function catalogueFiles(root: string): CatalogueFile[] {
  const sources = readdirSync(join(root, 'apps')).map((app) => join('apps', app, 'src'));
  const files = [...sources, join('libs', 'ui', 'src')].flatMap((folder) => filesIn(root, folder));
  const seen = new Map<string, string>();
  for (const { name, lang, path } of files) {
    const other = seen.get(`${name}.${lang}`);
    if (other !== undefined) throw new Error(`${path} and ${other} have one name`);
    seen.set(`${name}.${lang}`, path);
  }
  return files;
}

/** The keys of a file as `t` takes them: plural forms are one key. */
export function keysOf(file: CatalogueFile): Set<string> {
  return new Set([...file.entries.keys()].map((key) => singleKey(key, file.entries)));
}

/** `due` for `due_few`, where the file has a `due_other`; else the key itself. */
export function singleKey(key: string, entries: ReadonlyMap<string, string>): string {
  const stem = key.replace(PLURAL_FORM, '');
  return stem !== key && entries.has(`${stem}_other`) ? stem : key;
}

function filesIn(root: string, folder: string): CatalogueFile[] {
  return namesIn(join(root, folder))
    .map((name) => join(folder, name))
    .filter((path) => isLang(NAME.exec(path)?.[2]))
    .map((path) => readCatalogue(root, path));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readCatalogue(root: string, path: string): CatalogueFile {
  const [, name, lang] = NAME.exec(path)!;
  const content = JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;
  for (const [key, value] of Object.entries(content)) {
    if (typeof value !== 'string') throw new Error(`${path}: ${key} is not a text`);
  }
  const entries = new Map(Object.entries(content as Record<string, string>));
  return { name: name!, lang: lang as Lang, path: path.split(sep).join('/'), entries };
}
