import {
  END_OF_TIME,
  failure,
  parseCivilDate,
  parseInstant,
  success,
  type CivilDate,
  type Instant,
  type Result,
} from '#kernel';

/** A day, or every day of a range, as it was asked for. */
export interface AskedDays {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

export interface ExplainOptions {
  readonly programme: string;
  readonly facts: string;
  readonly asked: readonly AskedDays[];
  /** One plain `--on DATE`: the answer is an object and no array. */
  readonly isSingle: boolean;
  readonly knownAt: Instant;
  readonly isJson: boolean;
}

const WITH_VALUE = ['--programme', '--facts', '--on', '--known-at'];

/** Reads the command line; all that is wrong with it, one line each. */
export function explainOptions(args: readonly string[]): Result<ExplainOptions, string> {
  const { values, isJson, problems } = split(args);
  const single = (option: string): string => {
    const given = values.get(option) ?? [];
    if (given.length === 0) problems.push(`${option} is missing`);
    if (given.length > 1) problems.push(`${option} is given twice`);
    return given[0] ?? '';
  };
  const [programme, facts] = [single('--programme'), single('--facts')];
  const days = values.get('--on') ?? [];
  if (days.length === 0) problems.push('--on is missing');
  const asked = days.flatMap((each) => askedDays(each, problems));
  const knownAt = values.has('--known-at') ? instantOf(single('--known-at'), problems) : END_OF_TIME;
  const isSingle = days.length === 1 && !days[0]!.includes('..');
  return problems.length > 0
    ? failure(problems)
    : success({ programme, facts, asked, isSingle, knownAt, isJson });
}

function split(args: readonly string[]) {
  const values = new Map<string, string[]>();
  const problems: string[] = [];
  let isJson = false;
  for (let i = 0; i < args.length; i++) {
    const [option, inline] = optionOf(args[i]!);
    if (option === '--json' && inline === undefined) isJson = true;
    else if (!WITH_VALUE.includes(option)) problems.push(`unknown option: ${args[i]}`);
    else {
      const value = inline ?? args[++i];
      if (value === undefined || value === '') problems.push(`${option} needs a value`);
      values.set(option, [...(values.get(option) ?? []), value ?? '']);
    }
  }
  return { values, isJson, problems };
}

/** `--option=value` as well as `--option value`. */
function optionOf(text: string): [string, string | undefined] {
  const cut = text.startsWith('--') ? text.indexOf('=') : -1;
  return cut < 0 ? [text, undefined] : [text.slice(0, cut), text.slice(cut + 1)];
}

function askedDays(text: string, problems: string[]): AskedDays[] {
  if (text === '') return [];
  const [from, through] = [text.split('..')[0]!, text.split('..').slice(1).join('..') || undefined];
  const [first, last] = [parseCivilDate(from), parseCivilDate(text.includes('..') ? through : from)];
  if (first === null || last === null) {
    problems.push(`--on: not a day or a range of days (YYYY-MM-DD or YYYY-MM-DD..YYYY-MM-DD): ${text}`);
    return [];
  }
  if (last < first) problems.push(`--on: the range ends before it begins: ${text}`);
  return [{ from: first, through: last }];
}

function instantOf(text: string, problems: string[]): Instant {
  const known = parseInstant(text);
  if (known === null && text !== '') {
    problems.push(`--known-at: not an instant with a zone (2026-01-31T09:00:00Z): ${text}`);
  }
  return known ?? END_OF_TIME;
}
