import { addDays, printProblem, type CivilDate, type Finding, type Problem, type Result } from '#kernel';
import { explanationsOn, parseFacts, parseProgramme, type Explanation } from '#certification/rules';
import { EXIT, type Command, type Output } from '../command.js';
import { zoneForFiles } from '../config.js';
import { readDocument } from '../document.js';
import { explainOptions, type AskedDays, type ExplainOptions } from '../explain-options.js';
import { explanationText } from '../explanation-text.js';

const HELP = `Usage: credence explain --programme FILE --facts FILE --on DATE [--known-at INSTANT] [--json]

Says what a person holds on a day, and why, from files alone.

  --programme FILE    the programme's code and policies, YAML or JSON
  --facts FILE        a list of facts, YAML or JSON
  --on DATE           the day (YYYY-MM-DD), or every day of FROM..TO; may be repeated
  --known-at INSTANT  only what was known then (2026-01-31T09:00:00Z); otherwise all
  --json              for programs: an object for one day, an array for several
  --help              this text

Exit codes: 0 done, 2 bad input (one line a problem, file:line:column: what is wrong).
`;

/** `credence explain` (recertification, section 7). */
export const explain: Command = { help: HELP, run };

/** Days that are explained at once, so that a long range needs little memory. */
const BATCH = 5_000;

async function run(args: readonly string[], output: Output): Promise<number> {
  const options = explainOptions(args);
  const zone = zoneForFiles();
  const problems = options.ok ? [] : options.problems;
  if (zone === null) problems.push('MINISTRY_TIME_ZONE is not a time zone that this machine knows');
  if (!options.ok || zone === null)
    return refuse(
      problems.map((each) => `credence explain: ${each}`),
      output,
    );
  const [programme, facts] = await Promise.all([
    read(options.value.programme, (value) => parseProgramme(value, zone)),
    read(options.value.facts, parseFacts),
  ]);
  if (!programme.ok || !facts.ok) {
    const found = [programme, facts].flatMap((each) => (each.ok ? [] : each.problems));
    return refuse(found.map(printProblem), output);
  }
  const explanations = (days: readonly CivilDate[]): Explanation[] =>
    explanationsOn(programme.value, facts.value, days, options.value.knownAt);
  write(options.value, explanations, output);
  return EXIT.done;
}

function refuse(lines: readonly string[], output: Output): number {
  for (const line of lines) output.error(line);
  return EXIT.unusable;
}

async function read<T>(
  file: string,
  parse: (value: unknown) => Result<T, Finding>,
): Promise<Result<T, Problem>> {
  const document = await readDocument(file);
  if (!document.ok) return document;
  const parsed = parse(document.value.value);
  return parsed.ok ? parsed : { ok: false, problems: await document.value.placesOf(parsed.problems) };
}

function write(options: ExplainOptions, explain: (days: CivilDate[]) => Explanation[], output: Output): void {
  let count = 0;
  for (const days of batchesOf(options.asked)) {
    const texts = explain(days).map((each, i) => printed(options, days[i]!, each, count++ === 0));
    output.out(texts.join(''));
  }
  if (options.isJson && !options.isSingle) output.out('\n]\n');
}

function printed(options: ExplainOptions, day: CivilDate, explained: Explanation, isFirst: boolean): string {
  if (!options.isJson) return `${isFirst ? '' : '\n'}${explanationText(day, explained)}`;
  if (options.isSingle) return `${JSON.stringify(explained, null, 2)}\n`;
  return `${isFirst ? '[' : ','}\n${JSON.stringify(explained)}`;
}

function* batchesOf(asked: readonly AskedDays[]): Generator<CivilDate[]> {
  let batch: CivilDate[] = [];
  for (const { from, through } of asked) {
    for (let day = from; ; day = addDays(day, 1)) {
      batch.push(day);
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
      if (day === through) break;
    }
  }
  if (batch.length > 0) yield batch;
}
