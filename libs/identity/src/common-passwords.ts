import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sourceRoot } from '#i18n';

/** The bundled list, folded and without digits at the end; see `data/README.md` for where it comes from. */
export function commonPasswords(): ReadonlySet<string> {
  const file = join(sourceRoot(), 'libs/identity/data/common-passwords.txt.gz');
  return new Set(gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n'));
}
