import { type DayNumber, NEVER, subtractPeriodFromDay } from '#kernel';
import { shownDate, graceThroughShown, opensShown } from './answer.js';
import { opensOf, type Award } from './award.js';
import { coverOn, coversOf, lastAwardOf, type Cover } from './cover.js';
import type { History } from './history.js';
import { baselineSteps, dateAfterStep, decisiveSteps, type Step } from './step.js';
import { shownParams } from './shown-params.js';
import { standingTrace } from './standing-trace.js';
import type { TraceEntry, TraceSubject } from './trace-entry.js';
import { sentence } from './trace-words.js';

/** Why the standing and each date of the answer for a day are what they are (recertification, section 5). */
export function traceOn(history: History, day: DayNumber): TraceEntry[] {
  const entries = standingTrace(history, day);
  const cover = coverOn(coversOf(history.awards), day);
  return cover === null ? entries : [...entries, ...datesTrace(cover)];
}

function datesTrace(cover: Cover): TraceEntry[] {
  const last = lastAwardOf(cover);
  const first = cover.awards.find(({ from }) => from === cover.from)!;
  const longest = cover.awards.findLast(({ end }) => end === cover.end)!;
  return [
    ...entriesOf('validFrom', [first.beginning, ...joinedBy(cover, first)], 0),
    ...entriesOf('validThrough', decisiveSteps(longest.steps), 1),
    ...(opensShown(last) === null ? [] : entriesOf('opens', opensSteps(last), 0)),
    ...(graceThroughShown(last) === null ? [] : entriesOf('graceThrough', [graceStep(last)], 1)),
  ];
}

/** `shift`: 1 where the steps count half-open ends and the last day before them is shown. */
function entriesOf(about: TraceSubject, steps: readonly Step[], shift: number): TraceEntry[] {
  let date = NaN;
  return steps.map((step) => {
    date = dateAfterStep(step, date);
    const value = shownDate(date - shift);
    const params = shownParams(step.params);
    const policyVersion = step.terms?.version ?? null;
    return {
      about,
      rule: step.rule,
      facts: step.facts,
      policyVersion,
      params,
      value,
      text: sentence(step.rule, params),
    };
  });
}

function joinedBy({ awards }: Cover, first: Award): Step[] {
  const others = awards.filter((each) => each !== first);
  if (others.length === 0) return [];
  return [
    { rule: 'joined', params: { awards: awards.length }, facts: others.map(({ id }) => id), terms: null },
  ];
}

function opensSteps(award: Award): Step[] {
  const { terms, from, baselineEnd } = award;
  const facts = [...new Set(decisiveSteps(baselineSteps(award.steps)).flatMap((step) => step.facts))];
  const window = terms.window;
  const asCounted = window === null ? -NEVER : subtractPeriodFromDay(baselineEnd, window);
  const steps: Step[] = [];
  if (window !== null) steps.push({ rule: 'window-opens', params: { baselineEnd, window }, facts, terms });
  const isWithAward = asCounted < opensOf(award)!;
  if (isWithAward) steps.push({ rule: 'opens-with-award', params: { from }, facts: [award.id], terms });
  return steps;
}

function graceStep(award: Award): Step {
  const { end, graces, terms } = award;
  const through = graceThroughShown(award)!;
  const grace = graces.findLast((each) => graceThroughShown({ ...award, graces: [each] }) === through)!;
  const facts = [...new Set(decisiveSteps(award.steps).flatMap((step) => step.facts))];
  return { rule: 'grace-after-end', params: { end, grace }, facts, terms };
}
