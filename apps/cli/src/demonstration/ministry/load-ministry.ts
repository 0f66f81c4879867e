import type { Tx } from '#database';
import type { RegisterService } from '#register';
import type { Ministry } from './ministry.js';

/** So many files were brought in out of so many. */
export type Progress = (done: number, of: number) => void;

/**
 * Brings the ministry into an empty register file by file, each as of the instant at which it was learned, by the same
 * step as every other import. @throws Error where a row is left out: the ministry contradicts itself
 */
export async function loadMinistry(
  tx: Tx,
  register: RegisterService,
  { batches }: Ministry,
  progress: Progress = () => undefined,
): Promise<void> {
  for (const [index, { kind, rows, at, on }] of batches.entries()) {
    const report = await register.enter(tx, rows, {
      ...{ kind, at, on, source: 'demonstration', reason: null, account: null },
      ...{ dryRun: false, confirmEndings: true, whole: false },
    });
    const [problem] = report.problems;
    if (problem !== undefined) throw new Error(`${kind} of ${on}, row ${problem.line}: ${problem.message}`);
    progress(index + 1, batches.length);
  }
}
