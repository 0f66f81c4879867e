import { databaseUrls } from '../installation.js';
import { EXIT, type Command } from '../command.js';
import { prepareSchema } from '../prepare-schema.js';

const HELP = `Usage: credence migrate [--json]

Brings the database's schema and its job queue up to this version, as the owner's role (MIGRATION_DATABASE_URL).
A second run changes nothing.

  --json  for programs: {"migrations":[…]}
  --help  this text

Exit codes: 0 done, 2 no database, or it cannot be migrated.
`;

/** `credence migrate`: the schema of this version. */
export const migrate: Command = {
  help: HELP,
  run: async (args, output) => {
    if (args.some((arg) => arg !== '--json')) {
      output.error(
        `credence migrate: unknown option ${args.find((arg) => arg !== '--json')}; see credence migrate --help`,
      );
      return EXIT.unusable;
    }
    const done = await prepareSchema(databaseUrls());
    if (args.includes('--json')) output.out(`${JSON.stringify({ migrations: done })}\n`);
    else output.out(done.length === 0 ? 'The schema is up to date.\n' : `${done.length} migrations done.\n`);
    return EXIT.done;
  },
};
