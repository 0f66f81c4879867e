import { earlier, later, NEVER, type DayNumber } from '#kernel';
import type { Award, Link } from './award.js';
import { newChainAt, noteOf, startOf, type Completion, type Situation, type Start } from './completion.js';
import { latestAward, type History } from './history.js';
import { chainParams, type Step } from './step.js';
import { addValidity, nextCycleEnd } from './terms.js';

interface Ends {
  end: DayNumber;
  baselineEnd: DayNumber;
  reanchoredAt: DayNumber | null;
  readonly link: Link;
  readonly steps: Step[];
}

/** The award that a completion makes; nothing is changed yet. */
export function draftAward(history: History, situation: Situation, completion: Completion): Award {
  const start = startOf(latestAward(history), situation, completion);
  const { end, baselineEnd, reanchoredAt, link, steps } = capped(endsOf(start, completion), completion);
  const { fact, terms, cap } = completion;
  // Spelled out: copying with a spread costs more than the rest of the fold.
  return {
    id: fact,
    from: start.from,
    end,
    baselineEnd,
    link,
    months: terms.months,
    reanchoredAt,
    terms,
    graces: [terms.grace],
    lapses: [terms.lapseAfter],
    cap,
    extendedTo: null,
    revokedFrom: null,
    revokedBy: null,
    isCancelled: false,
    beginning: start.beginning,
    steps,
  };
}

/** Adds the award; with `completion` on time, the one before it ends on that day. */
export function addAward(history: History, award: Award, situation: Situation, completion: Completion): void {
  const latest = latestAward(history);
  if (situation === 'on-time' && completion.terms.anchor === 'completion' && latest !== null) {
    latest.end = completion.on;
    latest.steps.push(noteOf(completion, 'ended-by-renewal', { on: completion.on }));
  }
  history.awards.push(award);
}

/** Without the cap. Where the arithmetic leaves no day, a new chain starts at `from`. */
function endsOf(start: Start, completion: Completion): Ends {
  const ends = countedEnds(start, completion);
  return ends.end > start.from ? ends : countedEnds(newChainAt(start, completion), completion);
}

function countedEnds(start: Start, completion: Completion): Ends {
  const { months, anchor, calendarDay } = completion.terms;
  if (months === null) return endless(start.from, completion);
  if (anchor === 'calendar' && calendarDay !== null) {
    const end = nextCycleEnd(addValidity(start.base, 0, months), calendarDay);
    const steps = [noteOf(completion, 'calendar-day', { base: start.base, months, calendarDay })];
    return { end, baselineEnd: end, reanchoredAt: end, link: start.link, steps };
  }
  return chainedEnds(start, completion, months);
}

/** On time with `completion`, no renewal shortens what it replaces. */
function chainedEnds({ link, replaced }: Start, completion: Completion, months: number): Ends {
  const baselineEnd = addValidity(link.anchor, link.before, months);
  const steps = [noteOf(completion, 'months-from-anchor', chainParams(link, months), link.by)];
  const end = replaced === null ? baselineEnd : later(baselineEnd, replaced.end);
  if (end > baselineEnd) steps.push(noteOf(completion, 'not-shortened', { end }, replaced!.id));
  return { end, baselineEnd, reanchoredAt: null, link, steps };
}

/** An award whose validity is null has anchor `from` and nothing before it, capped or not. */
function endless(from: DayNumber, completion: Completion): Ends {
  const link = { anchor: from, before: 0, by: completion.fact };
  const steps = [noteOf(completion, 'never-ends', {})];
  return { end: NEVER, baselineEnd: NEVER, reanchoredAt: null, link, steps };
}

function capped(ends: Ends, completion: Completion): Ends {
  const { cap } = completion;
  if (cap === null || ends.end <= cap) return ends;
  ends.end = cap;
  ends.baselineEnd = earlier(ends.baselineEnd, cap);
  ends.reanchoredAt = cap;
  ends.steps.push(noteOf(completion, 'capped', { cap }));
  return ends;
}
