import { addDays, addMonths, type CivilDate, daysBetween, toInstant, type Instant } from '#kernel';

/** The ministry moves people twice a year; `next` is the first of the month about ten weeks on. */
export interface Calendar {
  readonly today: CivilDate;
  readonly next: CivilDate;
  /** The first day of a wave: 0 is the next one, -1 the last one, 1 the one after the next. */
  wave(index: number): CivilDate;
  isWave(day: CivilDate): boolean;
  /** Days on which the register learned something, oldest first: five years of waves, and two days of late. */
  readonly learningDays: readonly CivilDate[];
}

const WAVE_MONTHS = 6;
const WAVES_OF_HISTORY = 11;
/** Moves out of cycle were entered so long ago, and the latest correction. */
export const OUT_OF_CYCLE_KNOWN = 61;
export const CORRECTION_KNOWN = 21;

export function calendarOf(today: CivilDate): Calendar {
  const next = firstOfMonthNear(addDays(today, 70));
  const wave = (index: number) => addMonths(next, index * WAVE_MONTHS);
  const waves = Array.from({ length: WAVES_OF_HISTORY }, (_, index) => wave(index - WAVES_OF_HISTORY));
  const late = [addDays(today, -OUT_OF_CYCLE_KNOWN), addDays(today, -CORRECTION_KNOWN)];
  const months = new Set([next.slice(5), wave(1).slice(5)]);
  const isWave = (day: CivilDate) => months.has(day.slice(5));
  return { today, next, wave, isWave, learningDays: [...waves, ...late] };
}

/** When something that begins on a day was entered: the last learning day no later than it, at the earliest the first. */
export function learnedBy({ learningDays }: Calendar, day: CivilDate): CivilDate {
  return learningDays.filter((each) => each <= day).at(-1) ?? learningDays[0]!;
}

/** The office opens at eight. */
export function morningOf(day: CivilDate): Instant {
  return toInstant(`${day}T08:00:00Z`);
}

function firstOfMonthNear(day: CivilDate): CivilDate {
  const before = `${day.slice(0, 7)}-01` as CivilDate;
  const after = addMonths(before, 1);
  return daysBetween(before, day) <= daysBetween(day, after) ? before : after;
}
