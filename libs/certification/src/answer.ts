import {
  dateOfDay,
  FIRST_DATE,
  dayNumber,
  LAST_DATE,
  type CivilDate,
  type DayNumber,
  type FactId,
  type Instant,
} from '#kernel';
import { graceEndOf, opensOf, type Award } from './award.js';
import { coverOn, coversOf, lastAwardOf, type Cover } from './cover.js';
import type { Fact } from './fact.js';
import { foldHistory } from './fold-history.js';
import type { History } from './history.js';
import type { PolicyVersion, Programme } from './policy.js';
import { awardOn, isMeeting, isWaived, standingOf, type Standing } from './standing.js';

/** The answer for one programme and one day (recertification, section 5). Dates that do not exist are null. */
export interface StandingAnswer {
  readonly standing: Standing;
  /** The first day of the unbroken cover that contains the day, or of the last one that began. */
  readonly validFrom: CivilDate | null;
  /** Its last day; null: never ends, or beyond the year 9999. */
  readonly validThrough: CivilDate | null;
  /** Of the cover's last award: the first day on which a renewal counts. */
  readonly opens: CivilDate | null;
  /** The last day of grace. */
  readonly graceThrough: CivilDate | null;
  readonly policyVersion: PolicyVersion | null;
  /** `valid`, `renewal-open`, or `grace` under a version that counts grace as compliant. */
  readonly meetsRequirement: boolean;
  readonly waived: boolean;
  /** The award that speaks for the day: the latest that covers it, or else the latest that began. */
  readonly award: FactId | null;
}

const FIRST_DAY = dayNumber(FIRST_DATE);
const LAST_DAY = dayNumber(LAST_DATE);

/** The standing on a day, as known at an instant. */
export function standingOn(
  programme: Programme,
  facts: readonly Fact[],
  on: CivilDate,
  knownAt: Instant,
): StandingAnswer {
  return standingsOn(programme, facts, [on], knownAt)[0]!;
}

/** As `standingOn` for many days in any order, with one fold. */
export function standingsOn(
  programme: Programme,
  facts: readonly Fact[],
  days: readonly CivilDate[],
  knownAt: Instant,
): StandingAnswer[] {
  return answersOn(programme, facts, days, knownAt, answerOn);
}

/** Folds once, and asks each day in the order of time; the answers come in the order of `days`. */
export function answersOn<T>(
  programme: Programme,
  facts: readonly Fact[],
  days: readonly CivilDate[],
  knownAt: Instant,
  answer: (history: History, day: DayNumber) => T,
): T[] {
  const fold = foldHistory(programme, facts, knownAt);
  const answers = new Map<CivilDate, T>();
  for (const date of days.toSorted()) {
    if (answers.has(date)) continue;
    const day = dayNumber(date);
    answers.set(date, answer(fold.historyOn(day), day));
  }
  return days.map((date) => answers.get(date)!);
}

/** The answer for a day from a history folded through that day; its covers may be handed in where days share them. */
export function answerOn(
  history: History,
  day: DayNumber,
  covers: readonly Cover[] = coversOf(history.awards),
): StandingAnswer {
  const standing = standingOf(history, day);
  const cover = coverOn(covers, day);
  const last = cover === null ? null : lastAwardOf(cover);
  return {
    standing,
    validFrom: cover === null ? null : shownDate(cover.from),
    validThrough: cover === null ? null : shownDate(cover.end - 1),
    opens: last === null ? null : shownDate(opensShown(last)),
    graceThrough: last === null ? null : shownDate(graceThroughShown(last)),
    policyVersion: last === null ? null : last.terms.version,
    meetsRequirement: isMeeting(standing, history, day),
    waived: isWaived(history, day),
    award: awardOn(history, day)?.id ?? null,
  };
}

/** Null: never ends, or revoked. */
export function opensShown(award: Award): DayNumber | null {
  return award.revokedFrom === null ? opensOf(award) : null;
}

/** Null: never ends, revoked, or no grace. */
export function graceThroughShown(award: Award): DayNumber | null {
  const graceEnd = graceEndOf(award);
  return award.revokedFrom !== null || graceEnd === award.end ? null : graceEnd - 1;
}

/** No date where there is none, or where it lies outside the years 0001 to 9999. */
export function shownDate(day: DayNumber | null): CivilDate | null {
  return day === null || day < FIRST_DAY || day > LAST_DAY ? null : dateOfDay(day);
}
