import type { DayNumber, FactId } from '#kernel';
import { nextLink, type Award, type Link } from './award.js';
import { latestAward, type History } from './history.js';
import { chainParams, type Step } from './step.js';
import { addValidity, nextCycleEnd, type Terms } from './terms.js';

/** How a completion stands to the latest award (recertification, section 4, the table). */
export type Situation = 'new-chain' | 'on-time' | 'in-grace' | 'late';

/** What is completed: the fact, its day, the version in force on it, and a partner's cap. */
export interface Completion {
  readonly fact: FactId;
  readonly on: DayNumber;
  readonly terms: Terms;
  readonly cap: DayNumber | null;
}

/** Where an award begins and from where its end is counted. */
interface Start {
  readonly from: DayNumber;
  readonly beginning: Step;
  readonly link: Link;
  /** With `calendar`: the day to which the validity is added. */
  readonly base: DayNumber;
  /** With `completion` on time: the award that ends on the day of completion. */
  readonly replaced: Award | null;
}

interface Ends {
  readonly end: DayNumber;
  readonly baselineEnd: DayNumber;
  readonly reanchoredAt: DayNumber | null;
  readonly link: Link;
  readonly steps: Step[];
}

/** The award that a completion makes; nothing is changed yet. */
export function draftAward(history: History, situation: Situation, completion: Completion): Award {
  const start = startOf(latestAward(history), situation, completion);
  const ends = cappedEnds(endsOf(start, completion), completion);
  const { fact, terms, cap } = completion;
  return {
    ...ends,
    id: fact,
    from: start.from,
    months: terms.months,
    terms,
    graces: [terms.grace],
    lapses: [terms.lapseAfter],
    cap,
    extendedTo: null,
    revokedFrom: null,
    revokedBy: null,
    isCancelled: false,
    beginning: start.beginning,
  };
}

/** Adds the award; with `completion` on time, the one before it ends on that day. */
export function addAward(history: History, award: Award, situation: Situation, completion: Completion): void {
  const latest = latestAward(history);
  if (situation === 'on-time' && completion.terms.anchor === 'completion' && latest !== null) {
    latest.end = completion.on;
    latest.steps.push(step('ended-by-renewal', { on: completion.on }, completion));
  }
  history.awards.push(award);
}

function startOf(latest: Award | null, situation: Situation, completion: Completion): Start {
  const { on, terms } = completion;
  const now = { from: on, beginning: step('begins-on', { on }, completion), base: on, replaced: null };
  const isNewChain = situation === 'new-chain' || situation === 'late';
  if (latest === null || isNewChain) return { ...now, link: { anchor: on, before: 0, by: completion.fact } };
  if (terms.anchor === 'completion') {
    return {
      ...now,
      link: { anchor: on, before: 0, by: completion.fact },
      replaced: situation === 'on-time' ? latest : null,
    };
  }
  const chained = { link: nextLink(latest), base: latest.baselineEnd };
  if (situation === 'in-grace') return { ...now, ...chained };
  const beginning = step('begins-at-end', { end: latest.end }, completion, [latest.id]);
  return { from: latest.end, beginning, ...chained, replaced: null };
}

/** Without the cap. Where the arithmetic leaves no day, a new chain starts at `from`. */
function endsOf(start: Start, completion: Completion): Ends {
  const ends = countedEnds(start, completion);
  if (ends.end > start.from) return ends;
  const afresh = { ...start, link: { anchor: start.from, before: 0, by: completion.fact }, base: start.from };
  return countedEnds(afresh, completion);
}

function countedEnds({ from, link, base, replaced }: Start, completion: Completion): Ends {
  const { months, anchor, calendarDay } = completion.terms;
  if (months === null) return endless(from, completion);
  if (anchor === 'calendar' && calendarDay !== null) {
    const end = nextCycleEnd(addValidity(base, 0, months), calendarDay);
    const steps = [step('calendar-day', { base, months, calendarDay }, completion)];
    return { end, baselineEnd: end, reanchoredAt: end, link, steps };
  }
  const baselineEnd = addValidity(link.anchor, link.before, months);
  const steps = [step('months-from-anchor', chainParams(link, months), completion, [link.by])];
  const end = replaced === null ? baselineEnd : Math.max(baselineEnd, replaced.end);
  if (end > baselineEnd) steps.push(step('not-shortened', { end }, completion, [replaced!.id]));
  return { end, baselineEnd, reanchoredAt: null, link, steps };
}

/** An award whose validity is null has anchor `from` and nothing before it, capped or not. */
function endless(from: DayNumber, completion: Completion): Ends {
  const steps = [step('never-ends', {}, completion)];
  return {
    end: Infinity,
    baselineEnd: Infinity,
    reanchoredAt: null,
    link: { anchor: from, before: 0, by: completion.fact },
    steps,
  };
}

function cappedEnds(ends: Ends, completion: Completion): Ends {
  const { cap } = completion;
  if (cap === null || ends.end <= cap) return ends;
  const steps = [...ends.steps, step('capped', { cap }, completion)];
  return { ...ends, end: cap, baselineEnd: Math.min(ends.baselineEnd, cap), reanchoredAt: cap, steps };
}

function step(
  rule: Step['rule'],
  params: Step['params'],
  { fact, terms }: Completion,
  others: FactId[] = [],
): Step {
  return { rule, params, facts: others.includes(fact) ? [fact] : [...others, fact], terms };
}
