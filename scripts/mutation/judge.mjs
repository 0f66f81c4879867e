// Runs the fast specs of the rules in this process against one bundle, with a few words of jest's vocabulary.
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect } from 'expect';

const require = createRequire(import.meta.url);
const TIMEOUT = 20_000;

/** One bundle of an entry with, perhaps, one file's text replaced. */
export async function bundle(root, entry, replaced) {
  const swap = {
    name: 'swap',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^#\w+$/ }, ({ path }) => ({
        path: `${root}/libs/${path.slice(1)}/pure.ts`,
        namespace: 'door',
      }));
      onLoad({ filter: /.*/, namespace: 'door' }, () => ({
        contents: KERNEL,
        resolveDir: `${root}/libs/kernel`,
        loader: 'ts',
      }));
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path === replaced?.path ? { contents: replaced.text, loader: 'ts' } : undefined,
      );
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    external: ['fast-check', 'typescript'],
    plugins: [swap],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** The kernel's date files alone: what the rules count with. */
const KERNEL = ['civil-date', 'ids', 'instant', 'period', 'problems', 'result']
  .map((name) => `export * from './src/${name}.js';`)
  .join('\n');

/** Whether the bundle's checks all pass; a check that never ends has noticed the change as well. */
export function passes(code) {
  const checks = [];
  const context = {
    require,
    module: { exports: {} },
    process,
    expect,
    isDeepStrictEqual,
    ...vocabulary(checks),
  };
  try {
    const run = vm.runInThisContext(`(function (${Object.keys(context)}) {${code}\nreturn module.exports;})`);
    globalThis.__judge = () => {
      run(...Object.values(context));
      for (const check of checks) check();
    };
    vm.runInThisContext('__judge()', { timeout: TIMEOUT });
    return { passed: true, checks: checks.length };
  } catch (error) {
    return { passed: false, checks: checks.length, error };
  }
}

function vocabulary(checks) {
  const it = (_, check) => checks.push(check);
  it.each = (rows) => (_, check) => {
    for (const row of rows) checks.push(() => check(...(Array.isArray(row) ? row : [row])));
  };
  const describe = (_, define) => define();
  describe.each = (rows) => (_, define) => {
    for (const row of rows) define(...row);
  };
  return { it, describe };
}
