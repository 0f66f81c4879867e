// Changes one comparison, sign or boundary of the rules at a time and lists the changes that no fast spec notices.
// Usage: node scripts/mutate-policies.mjs [FILE…]; survivors are explained in libs/certification/MUTATION.md.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle, passes } from './mutation/judge.mjs';
import { mutantsOf } from './mutation/mutants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const SRC = 'libs/certification/src';
const NAMES = ['answer', 'award', 'completion', 'cover', 'fold-history', 'history', 'longer', 'make-award'];
const MORE = ['policy-blockers', 'recompute', 'situation', 'standing', 'step', 'terms', 'timeline'];
const FILES = [
  ...['civil-date', 'period'].map((name) => `libs/kernel/src/${name}.ts`),
  ...[...NAMES, ...MORE].map((name) => `${SRC}/${name}.ts`),
  ...readdirSync(`${root}/${SRC}/facts`)
    .filter((name) => !name.includes('spec'))
    .map((name) => `${SRC}/facts/${name}`),
];
const SPECS = ['examples', 'explain', 'timeline', 'policy-blockers'].map(
  (name) => `./${SRC}/${name}.spec.ts`,
);
const KERNEL_SPECS = ['civil-date', 'period'].map((name) => `./libs/kernel/src/${name}.spec.ts`);
const CASES = 400;

const importing = (paths) => paths.map((path) => `import '${path}';`).join('\n');

/** Random histories with the oracle's answers and the spans, worked out once from the unchanged source. */
const DRAW = `
import fc from 'fast-check';
import { END_OF_TIME } from '#kernel';
import { anyFacts, anyProgramme, laterDay } from './${SRC}/histories.testing.ts';
import { oracleAnswer } from './${SRC}/oracle.testing.ts';
import { explanationsOn, timelineOf } from './libs/certification/rules.ts';
const drawn = fc.sample(fc.tuple(anyProgramme, anyFacts(), fc.array(laterDay, { minLength: 3, maxLength: 3 })), { numRuns: ${CASES}, seed: 20261122 });
globalThis.__cases = drawn.map(([programme, facts, days]) => ({
  programme, facts, days,
  answers: days.map((day) => { const { ignored, ...answer } = oracleAnswer(programme, facts, day, END_OF_TIME); return answer; }),
  spans: timelineOf(programme, facts, END_OF_TIME),
  explained: explanationsOn(programme, facts, days, END_OF_TIME),
}));`;

const COMPARE = `
import { END_OF_TIME } from '#kernel';
import { explanationsOn, standingsOn, timelineOf } from './libs/certification/rules.ts';
it('agrees with the oracle', () => {
  for (const { programme, facts, days, answers, spans, explained } of globalThis.__cases) {
    const copy = { ...programme };
    if (!isDeepStrictEqual(standingsOn(copy, facts, days, END_OF_TIME), answers)) throw new Error('differs from the oracle');
    if (!isDeepStrictEqual(timelineOf(copy, facts, END_OF_TIME), spans)) throw new Error('other spans');
    if (!isDeepStrictEqual(explanationsOn(copy, facts, days, END_OF_TIME), explained)) throw new Error('other reasons');
  }
});`;

const drawn = passes(await bundle(root, DRAW));
if (!drawn.passed) throw drawn.error;
const entryFor = (file) =>
  importing(file.startsWith('libs/kernel') ? [...KERNEL_SPECS, ...SPECS] : SPECS) + COMPARE;
const untouched = passes(await bundle(root, entryFor('libs/kernel')));
if (!untouched.passed) throw untouched.error;
process.stdout.write(`${untouched.checks} checks pass on the unchanged source\n`);

const asked = process.argv.slice(2);
const survivors = [];
let count = 0;
for (const file of asked.length > 0 ? asked : FILES) {
  const source = readFileSync(`${root}/${file}`, 'utf8');
  const entry = entryFor(file);
  for (const mutant of mutantsOf(file, source)) {
    count++;
    const text = source.slice(0, mutant.start) + mutant.is + source.slice(mutant.end);
    const { passed } = passes(await bundle(root, entry, { path: `${root}/${file}`, text }));
    if (passed) {
      survivors.push(mutant);
      process.stdout.write(
        `${file}:${mutant.line}:${mutant.column}: ${mutant.was} → ${mutant.is} survives\n`,
      );
    }
  }
}
process.stdout.write(`${count} mutants, ${survivors.length} survive\n`);
