// Writes the counts of a run for CI, and fails a whole run that left a spec file out.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SPEC = /[.-]spec\.ts$/;

export default class CountsReporter {
  constructor(config) {
    this.config = config;
  }

  onRunComplete(_, results) {
    const root = this.config.rootDir;
    const isWhole = process.env.CREDENCE_WHOLE_RUN === '1';
    const ran = new Set(results.testResults.map(({ testFilePath }) => testFilePath));
    const left = isWhole ? specFiles(root).filter((file) => !ran.has(file)) : [];
    for (const file of left) console.error(`This spec did not run: ${file}`);
    this.error = left.length > 0 ? new Error(`${left.length} spec files did not run`) : undefined;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + left.length;
    mkdirSync(join(root, '.data'), { recursive: true });
    writeFileSync(join(root, '.data', 'test-counts'), `${results.numPassedTests} passed, ${failed} failed\n`);
  }

  getLastError() {
    return this.error;
  }
}

function specFiles(root) {
  return ['apps', 'libs', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SPEC.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
}
