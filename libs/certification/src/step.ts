import {
  addMonthsToDay,
  addPeriodToDay,
  type DayNumber,
  earlier,
  type FactId,
  later,
  NEVER,
  type Period,
  subtractPeriodFromDay,
} from '#kernel';
import { nextCycleEnd, type Terms } from './terms.js';

/**
 * One step on the way to a date: the rule, what it counted with, and the fact and version that gave it. The fold notes
 * them as it goes, so that "why this date?" is answered by what really happened; doing the steps again gives the date.
 */
export interface Step {
  readonly rule: StepRule;
  readonly params: StepParams;
  readonly facts: readonly FactId[];
  readonly terms: Terms | null;
}

/** Whole numbers named `before`, `months`, `total` and `awards` are counts; every other number is a day. Ends are half open. */
export type StepParams = Readonly<Record<string, DayNumber | string | Period | null>>;

interface Days {
  readonly [name: string]: DayNumber;
}

/** How each rule counts, from its own parameters and the date before it. */
export const STEP_RULES = {
  'begins-on': ({ on }: Days) => on!,
  'begins-at-end': ({ end }: Days) => end!,
  'never-ends': () => NEVER,
  'months-from-anchor': ({ anchor, before, months }: Days) => addMonthsToDay(anchor!, before! + months!),
  'calendar-day': ({ base, months, calendarDay }: Days & { calendarDay: string }) =>
    nextCycleEnd(addMonthsToDay(base!, months!), calendarDay),
  'not-shortened': ({ end }: Days, date: DayNumber) => later(date, end!),
  capped: ({ cap }: Days, date: DayNumber) => earlier(date, cap!),
  extended: ({ to }: Days, date: DayNumber) => later(date, to!),
  'brought-forward': ({ end, limit }: Days) => earlier(end!, limit!),
  'ended-by-renewal': ({ on }: Days) => on!,
  'ended-by-revocation': ({ on }: Days) => on!,
  joined: (_: Days, date: DayNumber) => date,
  'window-opens': ({ baselineEnd, window }: Days & { window: Period }) =>
    subtractPeriodFromDay(baselineEnd!, window),
  'opens-with-award': ({ from }: Days) => from!,
  'grace-after-end': ({ end, grace }: Days & { grace: Period }) => addPeriodToDay(end!, grace),
} satisfies Record<string, (params: never, date: DayNumber) => DayNumber>;

export type StepRule = keyof typeof STEP_RULES;

/** The parameters of `months-from-anchor`. */
export function chainParams(
  { anchor, before }: { anchor: DayNumber; before: number },
  months: number,
): StepParams {
  return { anchor, before, months, total: before + months };
}

/** Which of an award's two ends a rule moves; all others move both. */
const ONLY_END: ReadonlySet<StepRule> = new Set([
  'not-shortened',
  'extended',
  'ended-by-renewal',
  'ended-by-revocation',
]);

/** The steps that gave the baseline: those of the end without what extended or cut it. */
export function baselineSteps(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ rule }) => !ONLY_END.has(rule));
}

/** The date that a step gives after the one before it. */
export function dateAfterStep({ rule, params }: Pick<Step, 'rule' | 'params'>, date: DayNumber): DayNumber {
  return STEP_RULES[rule](params as never, date);
}

/** The last steps that matter: what came before a rule that starts anew has no part in the date. */
export function decisiveSteps(steps: readonly Step[]): readonly Step[] {
  const starts: readonly StepRule[] = ['never-ends', 'months-from-anchor', 'calendar-day', 'brought-forward'];
  let first = 0;
  for (let i = 0; i < steps.length; i++) if (starts.includes(steps[i]!.rule)) first = i;
  return steps.slice(first);
}
