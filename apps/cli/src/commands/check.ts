import { parseArgs } from 'node:util';
import { type StandingDifference, StandingsCheck } from '#certification';
import type { Database } from '#database';
import { EXIT, type Command, type Output } from '../command.js';

const HELP = `Usage: credence check [--json]

Compares what the lists of standings say with what the rules say of the facts, for everybody and every programme, and
names each difference. It changes nothing.

  --json  for programs: {"pairs","differences":[{"person","programme","from","stored","computed"}]}
  --help  this text

Exit codes: 0 they agree, 1 they differ, 2 bad input or no database.
`;

/** `credence check`. */
export function check(open: () => Promise<{ readonly database: Database }>): Command {
  return { help: HELP, run: (args, output) => run(args, output, open) };
}

async function run(
  args: readonly string[],
  output: Output,
  open: () => Promise<{ readonly database: Database }>,
): Promise<number> {
  const isJson = optionsOf(args);
  if (isJson === null) {
    output.error('credence check: it takes nothing but --json; see credence check --help');
    return EXIT.unusable;
  }
  const { database } = await open();
  try {
    const differences: StandingDifference[] = [];
    let pairs = 0;
    for await (const batch of new StandingsCheck().compare(database.sql)) {
      pairs += batch.pairs;
      differences.push(...batch.differences);
    }
    output.out(isJson ? `${JSON.stringify({ pairs, differences })}\n` : textOf(pairs, differences));
    return differences.length === 0 ? EXIT.done : EXIT.no;
  } finally {
    await database.dataSource.destroy();
  }
}

function textOf(pairs: number, differences: readonly StandingDifference[]): string {
  const lines = differences.map(
    ({ person, programme, from, stored, computed }) =>
      `person ${person}, ${programme}, from ${from}: the lists say ${stored ?? 'nothing'}, the rules say ${computed ?? 'nothing'}\n`,
  );
  const verdict = differences.length === 0 ? 'no difference' : `${differences.length} differ`;
  return `${lines.join('')}${pairs} histories compared: ${verdict}\n`;
}

function optionsOf(args: readonly string[]): boolean | null {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }).values.json ?? false;
  } catch {
    return null;
  }
}
