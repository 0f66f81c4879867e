import { EXIT, type Output } from './command.js';
import { COMMANDS } from './commands.js';

/** Finds the command that the first words name, the longest first (`courses check` before `courses`), and runs it. */
export async function runCredence(args: readonly string[], output: Output): Promise<number> {
  const words = args.slice(0, 2);
  const name = [words.join(' '), words[0] ?? ''].find((each) => Object.hasOwn(COMMANDS, each));
  if (name === undefined) return withoutCommand(args, output);
  const command = await COMMANDS[name]!.load();
  const rest = args.slice(name.split(' ').length);
  if (!rest.includes('--help')) return runSafely(name, () => command.run(rest, output), output);
  output.out(command.help);
  return EXIT.done;
}

/** A command that finds nothing to work on, or fails halfway, says so in one line; nothing half-done is left by it. */
async function runSafely(name: string, run: () => Promise<number>, output: Output): Promise<number> {
  try {
    return await run();
  } catch (error) {
    output.error(`credence ${name}: ${(error as Error).message}`);
    return EXIT.unusable;
  }
}

function withoutCommand([first]: readonly string[], output: Output): number {
  if (first === '--help' || first === 'help') {
    output.out(overview());
    return EXIT.done;
  }
  const problem = first === undefined ? 'no command' : `unknown command: ${first}`;
  output.error(`credence: ${problem}; see credence --help`);
  return EXIT.unusable;
}

function overview(): string {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => `  ${name.padEnd(width)}  ${COMMANDS[name]!.summary}`);
  return `Usage: credence COMMAND [OPTION…]\n\n${lines.join('\n')}\n\ncredence COMMAND --help tells more of each.\n`;
}
