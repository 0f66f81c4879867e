import type { CivilDate, DayNumber, Instant } from '#kernel';
import { answerOn, answersOn, type StandingAnswer } from './answer.js';
import type { Fact, IgnoredFact } from './fact.js';
import type { History } from './history.js';
import type { Programme } from './policy.js';
import { traceOn } from './trace.js';
import type { TraceEntry } from './trace-entry.js';

/** An answer with its reasons: what `credence explain` prints (recertification, section 7). */
export interface Explanation extends Omit<StandingAnswer, 'award'> {
  readonly trace: readonly TraceEntry[];
  /** The facts known and effective by then that had no effect, and why. */
  readonly ignored: readonly IgnoredFact[];
}

/** Explains the standing on many days with one fold; in the order of `days`. */
export function explanationsOn(
  programme: Programme,
  facts: readonly Fact[],
  days: readonly CivilDate[],
  knownAt: Instant,
): Explanation[] {
  return answersOn(programme, facts, days, knownAt, explanationOf);
}

function explanationOf(history: History, day: DayNumber): Explanation {
  const { award: _, ...answer } = answerOn(history, day);
  return { ...answer, trace: traceOn(history, day), ignored: [...history.ignored] };
}
