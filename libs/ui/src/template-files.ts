import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

/** A template of the product; other templates name it by its file name without `.hbs`. */
export interface TemplateFile {
  readonly name: string;
  /** Relative to the source root, with slashes. */
  readonly path: string;
  readonly source: string;
}

/** Every template in `apps/<app>/src` and `libs/ui/src`. @throws Error where two files have one name */
export function templateFiles(root: string): TemplateFile[] {
  const sources = readdirSync(join(root, 'apps')).map((app) => join('apps', app, 'src'));
  const files = [...sources, join('libs', 'ui', 'src')].flatMap((folder) => filesBelow(root, folder, '.hbs'));
  const seen = new Map<string, string>();
  for (const { name, path } of files) {
    const other = seen.get(name);
    if (other !== undefined) throw new Error(`${path} and ${other} have one name`);
    seen.set(name, path);
  }
  return files;
}

/** The icons by name: one SVG a file, drawn in the current colour. */
export function iconFiles(root: string): ReadonlyMap<string, string> {
  const files = filesBelow(root, join('libs', 'ui', 'src', 'icons'), '.svg');
  return new Map(files.map(({ name, source }) => [name, source.trim()]));
}

function filesBelow(root: string, folder: string, ending: string): TemplateFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({
      name: basename(path, ending),
      path: join(folder, path).split(sep).join('/'),
      source: readFileSync(join(root, folder, path), 'utf8'),
    }));
}
