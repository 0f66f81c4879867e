// Comes first in `npm start`, `npm test` and the like: checks Node, installs what the lock names, builds what changed. No imports
// from packages: on a fresh clone there are none.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules', '.credence-stamp');

requireNode(20, 19);
await withLock(join(root, '.data', 'install.lock'), async () => install());
const { build } = await import('./build.mjs');
await build({ log: console.log });

function requireNode(major, minor) {
  const [have, haveMinor] = process.versions.node.split('.').map(Number);
  if (have > major || (have === major && haveMinor >= minor)) return;
  console.error(`Credence needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing packages (the first time only; about a minute) …');
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, args] = npm();
  const { status } = spawnSync(command, [...args, ...flags], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile, stamp);
}

function npm() {
  const path = process.env.npm_execpath;
  return path?.endsWith('js')
    ? [process.execPath, [path]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}
