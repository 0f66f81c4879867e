// Bundles the page script and the style sheet, names everything by its content, and writes it compressed into dist/assets.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist', 'assets');
const TARGETS = ['chrome88', 'firefox85', 'safari14.1'];
const COMPRESSED = new Set(['.css', '.js', '.svg', '.webmanifest', '.txt']);
const NINETY_DAYS = 90 * 86_400_000;

/** Writes `dist/assets/*` and its manifest (logical name → address); the files of earlier builds stay for 90 days. */
export async function buildAssets() {
  const { build } = await import('esbuild');
  const files = new Map();
  for (const path of plainFiles()) files.set(basename(path), readFileSync(path));
  const addresses = new Map([...files].map(([name, content]) => [name, hashed(name, content)]));
  replaceNames(files, addresses, 'site.webmanifest', ['icon.svg']);
  const bundle = {
    bundle: true,
    minify: true,
    write: false,
    target: TARGETS,
    legalComments: 'none',
    logLevel: 'error',
  };
  for (const path of scripts()) {
    const { outputFiles } = await build({ ...bundle, entryPoints: [path], format: 'iife', charset: 'utf8' });
    files.set(`${basename(path, '.ts')}.js`, Buffer.from(outputFiles[0].contents));
  }
  const style = join(root, 'libs', 'ui', 'src', 'styles', 'app.css');
  const { outputFiles } = await build({
    ...bundle,
    entryPoints: [style],
    external: ['*.woff2'],
    charset: 'utf8',
  });
  files.set('app.css', Buffer.from(withAddresses(outputFiles[0].text, addresses)));
  write(files);
}

function plainFiles() {
  const folder = join(root, 'libs', 'ui', 'assets');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}

function scripts() {
  const folder = join(root, 'apps', 'web', 'browser');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name === 'page.ts' || name === 'quiz.ts')
    .map((name) => join(folder, name));
}

function replaceNames(files, addresses, name, mentioned) {
  let text = files.get(name).toString('utf8');
  for (const each of mentioned) text = text.replaceAll(each, addresses.get(each));
  files.set(name, Buffer.from(text));
}

function withAddresses(css, addresses) {
  return css.replace(/url\((["']?)([^"')]+\.woff2)\1\)/g, (_, __, path) => {
    const address = addresses.get(basename(path));
    if (address === undefined)
      throw new Error(`the style sheet names ${path}, which is not among the assets`);
    return `url(${address})`;
  });
}

function hashed(name, content) {
  const ending = extname(name);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return `/assets/${basename(name, ending)}.${hash}${ending}`;
}

function write(files) {
  mkdirSync(target, { recursive: true });
  const manifest = {};
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const address = hashed(name, content);
    manifest[name] = address;
    const path = join(target, basename(address));
    if (existsSync(path)) touch(path);
    else writeFileSync(path, content);
    if (COMPRESSED.has(extname(name))) compress(path, content);
  }
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  removeOld();
}

function compress(path, content) {
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  for (const [ending, make] of [
    ['.br', () => brotliCompressSync(content, { params: quality })],
    ['.gz', () => gzipSync(content, { level: 9 })],
  ]) {
    if (existsSync(path + ending)) touch(path + ending);
    else writeFileSync(path + ending, make());
  }
}

function touch(path) {
  utimesSync(path, new Date(), new Date());
}

function removeOld() {
  for (const name of readdirSync(target)) {
    const path = join(target, name);
    if (Date.now() - statSync(path).mtimeMs > NINETY_DAYS) rmSync(path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAssets();
