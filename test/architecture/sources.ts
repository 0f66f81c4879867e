import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** A TypeScript source of the project: its path from the root with slashes, its text, and what it imports. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const ROOT = process.cwd();
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?\sfrom\s+'([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)\s*import\s+'([^']+)'/g;

export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
      .map((entry) => sourceOf(relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))),
  );
}

export function sourceOf(path: string, text = readFileSync(join(ROOT, path), 'utf8')): Source {
  const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return { path, text, imports };
}

/** Where a relative import leads, as a path of the project. */
export function targetOf(source: Source, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(source.path), specifier)).replace(/\.js$/, '.ts');
}
