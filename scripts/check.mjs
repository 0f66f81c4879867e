// Lint, format and types in one command (`npm run check`), two at a time; prints only what is wrong.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (...path) => join(root, 'node_modules', ...path);
const CHECKS = [
  ['types', bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit'],
  [
    'types of the page script',
    bin('typescript', 'bin', 'tsc'),
    '-p',
    'apps/web/browser/tsconfig.json',
    '--noEmit',
  ],
  ['format', bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'],
  [
    'lint',
    bin('eslint', 'bin', 'eslint.js'),
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint',
  ],
];

const results = await Promise.all([series(CHECKS.slice(0, 3)), series(CHECKS.slice(3))]);
process.exit(results.flat().every(Boolean) ? 0 : 1);

async function series(checks) {
  const passed = [];
  for (const [name, ...command] of checks) passed.push(await check(name, command));
  return passed;
}

function check(name, command) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (code) => {
      console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
      resolve(code === 0);
    });
  });
}
