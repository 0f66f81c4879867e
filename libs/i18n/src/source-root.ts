import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of package.json, where words and templates are read from: compiled code runs in `dist`, which holds
 * none of them. @throws Error where there is no package.json above this file
 */
export function sourceRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('no package.json above the i18n lib');
    folder = dirname(folder);
  }
  return folder;
}
