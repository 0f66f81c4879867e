import { printPeriod, type DayNumber, type Period } from '#kernel';
import { shownDate } from './answer.js';
import type { StepParams } from './step.js';

export type ShownParams = Readonly<Record<string, string | number | null>>;

const COUNTS: ReadonlySet<string> = new Set(['before', 'months', 'total', 'awards']);
/** Half-open ends; people are shown the last day before them, as `<name>Eve` (section 1). */
const ENDS: ReadonlySet<string> = new Set(['end', 'to', 'cap', 'limit', 'baselineEnd', 'graceEnd', 'lapse']);

/** Parameters as JSON and words take them: dates, ISO periods, counts. */
export function shownParams(params: StepParams): ShownParams {
  return Object.fromEntries(Object.entries(params).flatMap(([name, value]) => shownParam(name, value)));
}

function shownParam(
  name: string,
  value: DayNumber | string | Period | null,
): [string, string | number | null][] {
  if (typeof value === 'object' && value !== null) return [[name, printPeriod(value)]];
  if (typeof value !== 'number' || COUNTS.has(name)) return [[name, value]];
  if (!ENDS.has(name)) return [[name, shownDate(value)]];
  return [
    [name, shownDate(value)],
    [`${name}Eve`, shownDate(value - 1)],
  ];
}
