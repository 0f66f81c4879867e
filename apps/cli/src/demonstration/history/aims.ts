import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  type Period,
  subtractPeriod,
  addPeriod,
} from '#kernel';
import type { Seeded } from '../seeded.js';

/** The state in which a person is to stand on the demonstration's day. */
export type Aim = 'valid' | 'due' | 'grace' | 'expired' | 'never';

/** How many of a hundred in scope stand in which state; the rest are valid. Low bandwidth keeps people behind. */
export interface Mixture {
  readonly due: number;
  readonly grace: number;
  readonly expired: number;
  readonly never: number;
}

export const MIXTURES: Readonly<Record<string, Mixture>> = {
  SCA: { due: 10, grace: 2, expired: 5, never: 3 },
  DDF: { due: 11, grace: 2, expired: 4.5, never: 8 },
  DPD: { due: 14, grace: 4, expired: 8, never: 6 },
  DAN: { due: 10, grace: 3, expired: 5, never: 29 },
  DML: { due: 12, grace: 3, expired: 5, never: 10 },
};

/** Draws the state of one person; behind a poor link (`C`) half again as many are late, behind a good one fewer. */
export function aimFor(mixture: Mixture, bandwidth: string | null, draw: Seeded): Aim {
  const late = bandwidth === 'C' ? 1.6 : bandwidth === 'B' ? 1.1 : 0.85;
  let at = draw.next() * 100;
  const shares: [Aim, number][] = [
    ['never', mixture.never * late],
    ['expired', mixture.expired * late],
    ['grace', mixture.grace * late],
    ['due', mixture.due],
  ];
  for (const [aim, share] of shares) {
    if (at < share) return aim;
    at -= share;
  }
  return 'valid';
}

export interface Terms {
  readonly months: number;
  readonly window: Period;
  readonly grace: Period;
}

/**
 * The day after the last valid day of the award that a person of this aim holds or held last. Its day of the month is
 * 28 or less, so that counting months back from it and forward again gives the same day.
 */
export function endFor(aim: Exclude<Aim, 'never'>, today: CivilDate, terms: Terms, draw: Seeded): CivilDate {
  const opens = daysBack(today, terms.window);
  const end = {
    valid: () => addDays(today, draw.between(opens + 2, terms.months * 30 - 4)),
    due: () => addDays(today, draw.between(1, Math.max(1, opens - 2))),
    grace: () => addDays(today, -draw.between(0, Math.max(0, daysBack(today, terms.grace) - 2))),
    expired: () => addDays(today, -draw.between(daysBack(today, terms.grace) + 3, 330)),
  }[aim]();
  return withSafeDay(end, aim === 'valid' ? -1 : 1, today);
}

/** The starts of a chain that ends on a day: as many cycles as fit after `since`, oldest first. */
export function cycleStarts(end: CivilDate, months: number, since: CivilDate, most: number): CivilDate[] {
  const starts: CivilDate[] = [];
  for (let n = 1; n <= most; n++) {
    const start = addMonths(end, -months * n);
    if (compareDates(start, since) < 0) break;
    starts.unshift(start);
  }
  return starts;
}

/** A day within the window before an end on which a renewal on time was made. */
export function renewalDay(end: CivilDate, window: Period, draw: Seeded): CivilDate {
  const days = daysBack(end, window);
  return addDays(end, -draw.between(1, Math.max(1, days - 1)));
}

function daysBack(from: CivilDate, length: Period): number {
  const back = subtractPeriod(from, length);
  let days = length.days + length.months * 28;
  while (addDays(back, days) < from) days++;
  return days;
}

function withSafeDay(end: CivilDate, step: 1 | -1, today: CivilDate): CivilDate {
  let safe = end;
  while (Number(safe.slice(8)) > 28) safe = addDays(safe, step);
  return step === 1 && compareDates(end, today) <= 0 && compareDates(safe, today) > 0
    ? addDays(today, -4)
    : safe;
}

/** The last valid day of an extension or waiver that still runs: some days from today. */
export function soon(today: CivilDate, most: Period, draw: Seeded): CivilDate {
  const days = Math.max(2, daysBack(addPeriod(today, most), most) - 2);
  return addDays(today, draw.between(1, days));
}

const RULES: Readonly<Record<string, string>> = {
  SCA: 'R01',
  DDF: 'R03',
  DPD: 'R07',
  DAN: 'R10',
  DML: 'R12',
};

/** The requirement that a waiver of a programme names. */
export function waivedRule(programme: string): string {
  return RULES[programme] ?? 'R01';
}
