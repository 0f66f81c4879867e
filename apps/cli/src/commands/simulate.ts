import { parseArgs } from 'node:util';
import { type ChangeCounts, type ChangeMonth, CertificationService, PolicyChanges } from '#certification';
import type { Clock, Database, Tx } from '#database';
import { type Finding, printProblem } from '#kernel';
import { EXIT, type Command, type Output } from '../command.js';
import { readDocument } from '../document.js';

const HELP = `Usage: credence simulate FILE [--json]

Says what the new version in a programme's file would do to everybody who holds the programme: whose certificate ends
earlier or later, who is no longer covered and from which month. It publishes nothing and leaves nothing behind.

  FILE    the programme's code and policies, YAML or JSON, with one version more than is published
  --json  for programs: {"programme","version","effectiveFrom","counts","months"}
  --help  this text

Exit codes: 0 done, 1 the file has no new version, 2 bad input (one line a problem) or no database.
`;

interface Opened {
  readonly database: Database;
  readonly clock: Clock;
  readonly config: { readonly zone: string };
}

interface Simulation {
  readonly programme: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly counts: ChangeCounts;
  readonly months: readonly ChangeMonth[];
}

type Outcome = { simulation: Simulation } | { findings: readonly Finding[] } | { nothing: true };

/** Ends the transaction with its answer, so that nothing of it stays. */
class RolledBack extends Error {
  constructor(readonly outcome: Outcome) {
    super('rolled back');
  }
}

/** `credence simulate`: the dry run of a policy (compliance, section 3.7). */
export function simulate(open: () => Promise<Opened>): Command {
  return { help: HELP, run: (args, output) => run(args, output, open) };
}

async function run(args: readonly string[], output: Output, open: () => Promise<Opened>): Promise<number> {
  const options = optionsOf(args);
  if (options === null)
    return refuse(['credence simulate: one file is needed; see credence simulate --help'], output);
  const document = await readDocument(options.file);
  if (!document.ok) return refuse(document.problems.map(printProblem), output);
  const opened = await open();
  try {
    const outcome = await tried(opened, document.value.value);
    if ('findings' in outcome)
      return refuse((await document.value.placesOf(outcome.findings)).map(printProblem), output);
    if ('nothing' in outcome) {
      output.error(`${options.file}: every version in it is published already`);
      return EXIT.no;
    }
    output.out(options.isJson ? `${JSON.stringify(outcome.simulation)}\n` : textOf(outcome.simulation));
    return EXIT.done;
  } finally {
    await opened.database.dataSource.destroy();
  }
}

async function tried(opened: Opened, file: unknown): Promise<Outcome> {
  try {
    return await opened.database.transaction(async (tx) => {
      throw new RolledBack(await examined(tx, opened, file));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome;
    throw error;
  }
}

async function examined(tx: Tx, { clock, config }: Opened, file: unknown): Promise<Outcome> {
  const { code, policies } = (file ?? {}) as { code?: unknown; policies?: unknown };
  const programme = (await new CertificationService().programmes(tx)).find((each) => each.code === code);
  if (!programme) return { findings: [{ path: ['code'], message: 'no such programme is published' }] };
  if (!Array.isArray(policies))
    return { findings: [{ path: ['policies'], message: 'not a list of versions' }] };
  const known = new Set(programme.rules.policies.map(({ version }) => String(version)));
  const at = policies.findIndex((each: { version?: unknown } | null) => !known.has(String(each?.version)));
  if (at < 0) return { nothing: true };
  const { publishedAt: _, ...policy } = policies[at] as Record<string, unknown>;
  const [changes, moment] = [new PolicyChanges(), clock.moment()];
  const drafted = await changes.draft(tx, { programme, policy, by: null, moment, zone: config.zone });
  if (!drafted.ok)
    return {
      findings: drafted.problems.map(({ path, message }) => ({ path: ['policies', at, ...path], message })),
    };
  while (!(await changes.examineNext(tx, drafted.value, moment)));
  const change = (await changes.find(tx, drafted.value))!;
  const [counts, months] = [await changes.counts(tx, change.id), await changes.months(tx, change.id)];
  const { version, effectiveFrom } = change;
  return { simulation: { programme: programme.code, version, effectiveFrom, counts, months } };
}

function textOf({ programme, version, effectiveFrom, counts, months }: Simulation): string {
  return [
    `${programme} version ${version}, from ${effectiveFrom}`,
    `  something changes for ${counts.people} people`,
    `  certificates that end earlier: ${counts.endsEarlier}, later: ${counts.endsLater}`,
    `  no longer covered from some day on: ${counts.uncovered}, newly covered: ${counts.covered}`,
    ...months.map(
      ({ month, uncovered, covered }) => `  ${month}: ${uncovered} no longer, ${covered} newly covered`,
    ),
    '',
  ].join('\n');
}

function refuse(lines: readonly string[], output: Output): number {
  for (const line of lines) output.error(line);
  return EXIT.unusable;
}

function optionsOf(args: readonly string[]): { file: string; isJson: boolean } | null {
  try {
    const options = { json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    return positionals.length === 1 && file ? { file, isJson: values.json ?? false } : null;
  } catch {
    return null;
  }
}
