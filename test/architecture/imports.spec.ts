import { describe, expect, it } from '@jest/globals';
import { forbiddenImports, hiddenInputs, importLoops, lengthProblems, misplaced } from './rules.js';
import { sourceOf, sourcesIn } from './sources.js';

const sources = sourcesIn('apps', 'libs', 'migrations', 'test', 'bench');

describe('The house', () => {
  it('imports downwards only, through front doors', () => {
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it('has no import loop', () => {
    expect(importLoops(sources)).toEqual([]);
  });

  it('reads the environment in config files only, and the clock at doors only', () => {
    expect(hiddenInputs(sources)).toEqual([]);
  });

  it('has no file of over 200 lines that is not explained', () => {
    expect(lengthProblems(sources)).toEqual([]);
  });

  it('keeps statements in repositories', () => {
    expect(misplaced(sources)).toEqual([]);
  });
});

describe('The drawing refuses', () => {
  const problemsOf = (path: string, text: string) => forbiddenImports([sourceOf(path, text)]);

  it.each([
    ['an import upwards', 'libs/assessment/src/x.ts', "import { y } from '#certification';"],
    ['an import sideways', 'libs/catalogue/src/x.ts', "import type { y } from '#assessment';"],
    ['a door past the front', 'libs/learning/src/x.ts', "import { y } from '../../catalogue/src/z.js';"],
    ['testing code in the product', 'libs/learning/src/x.ts', "import { y } from '#catalogue/testing';"],
    ['a lib that nobody drew', 'apps/web/src/x.ts', "export { y } from '#nowhere';"],
    ['a lazy import upwards', 'libs/kernel/src/x.ts', "const y = await import('#database');"],
    ['an import from another app', 'apps/web/src/x.ts', "import { y } from '../../worker/src/z.js';"],
  ])('%s', (_, path, text) => {
    expect(problemsOf(path, text)).toHaveLength(1);
  });

  it('a loop of two files', () => {
    const loop = [
      sourceOf('libs/kernel/src/a.ts', "import type { b } from './b.js';"),
      sourceOf('libs/kernel/src/b.ts', "import { a } from './a.js';"),
    ];
    expect(importLoops(loop)).toEqual(['libs/kernel/src/a.ts → libs/kernel/src/b.ts → libs/kernel/src/a.ts']);
  });

  it('a rule that asks the clock, and a read of the environment', () => {
    const hidden = [sourceOf('libs/learning/src/x.ts', 'const a = Date.now(); const b = process.env.B;')];
    expect(hiddenInputs(hidden)).toHaveLength(2);
  });
});
