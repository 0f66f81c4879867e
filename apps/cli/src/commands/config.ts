import { commandConfig } from '../config.js';
import { EXIT, type Command } from '../command.js';

const HELP = `Usage: credence config [--json]

Prints every setting with its meaning, its value and where the value comes from. Secrets are hidden.

  --json  for programs: [{"name","meaning","value","source"}]
  --help  this text

Exit codes: 0 every value can be used, 1 one cannot, 2 bad input.
`;

/** `credence config`: what the installation is set to, and why. */
export const config: Command = {
  help: HELP,
  run: async (args, output) => {
    const unknown = args.find((arg) => arg !== '--json');
    if (unknown !== undefined) {
      output.error(`credence config: unknown option ${unknown}; see credence config --help`);
      return EXIT.unusable;
    }
    const { settings, problems } = commandConfig();
    const rows = [...settings.values()].map(({ rule, value, source }) => {
      const shown = rule.isSecret && value !== null ? '(hidden)' : value;
      return { name: rule.name, meaning: rule.meaning, value: shown, source };
    });
    const lines = rows.map(
      ({ name, meaning, value, source }) => `${name}=${value ?? ''}  [${source}]\n    ${meaning}\n`,
    );
    output.out(args.includes('--json') ? `${JSON.stringify(rows)}\n` : lines.join(''));
    for (const problem of problems) output.error(problem);
    return problems.length === 0 ? EXIT.done : EXIT.no;
  },
};
