import { parseArgs } from 'node:util';

const HELP = `npm run bench -- [options]
  --full            the demonstration of 4,280 people instead of 200
  --rounds N        rounds, of which the median counts (3)
  --seconds N       seconds of each measurement (2)
  --processes N     web processes on both sides, each on a port of its own (1)
  --only TEXT       cells whose name contains this
  --no-pure         leave out the rules without web and database
  --no-sweep        leave out the sweep over 10,000 and 100,000 awards
  --sweep           only the sweep, over 10,000 and 1,000,000 awards
  --no-start        leave out the time of npm start
  --profile         write CPU profiles of the web process and sum them up`;

/** What this run was asked for. Seconds are seconds; prints the help and ends the process when asked for it. */
export function readOptions(argv) {
  const { values } = parseArgs({
    args: argv,
    allowNegative: true,
    options: {
      help: { type: 'boolean' },
      full: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '2' },
      processes: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      pure: { type: 'boolean', default: true },
      start: { type: 'boolean', default: true },
      sweep: { type: 'boolean' },
      profile: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const { rounds, seconds, processes, ...rest } = values;
  return {
    ...rest,
    size: values.full ? 'full' : 'small',
    rounds: positive('rounds', rounds),
    seconds: positive('seconds', seconds),
    processes: positive('processes', processes),
  };
}

function positive(name, text) {
  const number = Number(text);
  if (number > 0) return number;
  console.error(`--${name} needs a number above 0`);
  process.exit(2);
}
