import {
  dateOfDay,
  dayNumber,
  FIRST_DATE,
  LAST_DATE,
  type CivilDate,
  type DayNumber,
  type Instant,
} from '#kernel';
import { answerOn, type StandingAnswer } from './answer.js';
import { graceEndOf, lapseOf, opensOf, type Award } from './award.js';
import { coversOf } from './cover.js';
import type { Fact } from './fact.js';
import { foldHistory } from './fold-history.js';
import type { History } from './history.js';
import type { Programme } from './policy.js';

/** A longest run of days, both ends included, on which the whole answer is the same. */
export interface StandingSpan {
  readonly from: CivilDate;
  readonly through: CivilDate;
  readonly answer: StandingAnswer;
}

const FIRST_DAY = dayNumber(FIRST_DATE);
const LAST_DAY = dayNumber(LAST_DATE);

/**
 * Every day from 0001-01-01 to 9999-12-31, as known at an instant, in maximal spans. An answer can only change on a day
 * that a fact, a version, or a date of an award names, so only those are asked (section 6, statement 1).
 */
export function timelineOf(programme: Programme, facts: readonly Fact[], knownAt: Instant): StandingSpan[] {
  const fold = foldHistory(programme, facts, knownAt);
  const starts = [FIRST_DAY, ...fold.effectiveDays.filter((day) => day > FIRST_DAY)];
  const spans: { from: DayNumber; answer: StandingAnswer }[] = [];
  starts.forEach((start, i) => {
    const history = fold.historyOn(start);
    const covers = coversOf(history.awards);
    for (const from of turningDays(history, start, starts[i + 1] ?? LAST_DAY + 1)) {
      const answer = answerOn(history, from, covers);
      const last = spans.at(-1);
      if (last === undefined || !isSameAnswer(last.answer, answer)) spans.push({ from, answer });
    }
  });
  return spans.map(({ from, answer }, i) => {
    const through = (spans[i + 1]?.from ?? LAST_DAY + 1) - 1;
    return { from: dateOfDay(from), through: dateOfDay(through), answer };
  });
}

export function isSameAnswer(a: StandingAnswer, b: StandingAnswer): boolean {
  return (
    a.standing === b.standing &&
    a.validFrom === b.validFrom &&
    a.validThrough === b.validThrough &&
    a.opens === b.opens &&
    a.graceThrough === b.graceThrough &&
    a.policyVersion === b.policyVersion &&
    a.meetsRequirement === b.meetsRequirement &&
    a.waived === b.waived &&
    a.award === b.award
  );
}

/** The days of a stretch without facts on which the answer may turn: its first, and those that dates name. */
function turningDays(history: History, start: DayNumber, end: DayNumber): DayNumber[] {
  const days = new Set([start]);
  const add = (day: DayNumber): void => {
    if (day > start && day < end) days.add(day);
  };
  for (const award of history.awards) daysOf(award).forEach(add);
  for (const { from, through } of history.suspensions) [from, through + 1].forEach(add);
  for (const { from, through } of history.waivers) [from, through + 1].forEach(add);
  return days.size === 1 ? [start] : [...days].sort((a, b) => a - b);
}

function daysOf(award: Award): DayNumber[] {
  const { from, end } = award;
  return [from, end, opensOf(award) ?? end, graceEndOf(award), lapseOf(award)];
}
