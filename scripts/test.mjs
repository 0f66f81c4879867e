// `npm test`: lint, format and types first, then every spec. `--long` runs the full matrices. Other arguments go to jest.
import './ensure.mjs';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2).filter((arg) => arg !== '--long');
const long = process.argv.includes('--long');

if (args.length === 0) {
  rmSync(join(root, '.data', 'test-counts'), { force: true });
  run([join(root, 'scripts', 'check.mjs')]);
}
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
run(['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args], {
  ...process.env,
  ...(long ? { CREDENCE_LONG: '1' } : {}),
  ...(args.length === 0 ? { CREDENCE_WHOLE_RUN: '1' } : {}),
});

function run(command, env = process.env) {
  const { status, signal } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) {
    if (signal) console.error(`Ended by ${signal}`);
    process.exit(status ?? 1);
  }
}
