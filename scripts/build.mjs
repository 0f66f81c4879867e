// Compiles apps, libs, migrations and the test support into dist with swc, beside a copy of what they read at run time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const ROOTS = ['apps', 'libs', 'migrations'];

/** Builds when a source changed since the last build; two callers wait for each other. Tells whether it built. */
export const build = (options = {}) => withLock(join(root, '.data', 'build.lock'), () => compile(options));

async function compile({ log = () => {} }) {
  const sources = ROOTS.flatMap((folder) => list(join(root, folder)));
  const stamp = fingerprint(sources);
  const stampFile = join(dist, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  log('Building …');
  const { transform } = await import('@swc/core');
  const { $schema: _, ...options } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const wanted = new Set();
  for (const file of sources.filter(isCompiled)) {
    const to = join(dist, relative(root, file).replace(/\.ts$/, '.js'));
    wanted.add(to).add(`${to}.map`);
    const { code, map } = await transform(readFileSync(file, 'utf8'), {
      ...options,
      swcrc: false,
      filename: file,
      sourceFileName: relative(dirname(to), file),
    });
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, `${code}\n//# sourceMappingURL=${to.split(/[\\/]/).pop()}.map\n`);
    if (map) writeFileSync(`${to}.map`, map);
  }
  for (const folder of ROOTS)
    for (const file of list(join(dist, folder))) if (!wanted.has(file)) rmSync(file);
  const { buildAssets } = await import('./assets.mjs').catch((error) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return { buildAssets: async () => {} };
    throw error;
  });
  await buildAssets();
  const { bundle } = await import('./bundle.mjs');
  await bundle();
  writeFileSync(stampFile, stamp);
  return true;
}

const isCompiled = (file) =>
  file.endsWith('.ts') &&
  !file.endsWith('.d.ts') &&
  !/[.-]spec\.ts$/.test(file) &&
  !file.includes(join('apps', 'web', 'browser'));

function list(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of [
    ...sources,
    join(root, '.swcrc'),
    join(root, 'package.json'),
    ...list(join(root, 'scripts')),
  ]) {
    if (/\.(spec|testing)\.ts$|-spec\.ts$/.test(file)) continue;
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ log: console.log });
