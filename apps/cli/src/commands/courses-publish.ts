import { parseArgs } from 'node:util';
import { EXIT, type Command, type Output } from '../command.js';

const HELP = `Usage: credence courses publish [DIR] [--json]

Publishes every course of a folder that is without a fault. What is published already stays as it is.

  DIR     the folder; otherwise courses
  --json  for programs: {"changes","faults"}
  --help  this text

Exit codes: 0 published, 1 something has a fault and was not published, 2 bad input or no database.
`;

/** What publishes, with an installation's database behind it; given by the door, since only that reads the environment. */
export interface Publisher {
  /** One line for each thing that changed, and one for each fault. */
  publish(
    folder: string,
  ): Promise<{ readonly changes: readonly string[]; readonly faults: readonly string[] }>;
  close(): Promise<void>;
}

/** `credence courses publish`. */
export function coursesPublish(open: () => Promise<Publisher>): Command {
  return { help: HELP, run: async (args, output) => run(args, output, open) };
}

async function run(args: readonly string[], output: Output, open: () => Promise<Publisher>): Promise<number> {
  const options = optionsOf(args);
  if (options === null) {
    output.error(
      'credence courses publish: one folder at most is needed; see credence courses publish --help',
    );
    return EXIT.unusable;
  }
  const publisher = await open();
  try {
    const { changes, faults } = await publisher.publish(options.folder);
    for (const fault of faults) output.error(fault);
    if (options.isJson) output.out(`${JSON.stringify({ changes, faults })}\n`);
    else output.out(changes.length === 0 ? 'nothing has changed\n' : `${changes.join('\n')}\n`);
    return faults.length === 0 ? EXIT.done : EXIT.no;
  } finally {
    await publisher.close();
  }
}

function optionsOf(args: readonly string[]): { folder: string; isJson: boolean } | null {
  try {
    const options = { json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) return null;
    return { folder: positionals[0] ?? 'courses', isJson: values.json ?? false };
  } catch {
    return null;
  }
}
