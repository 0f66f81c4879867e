import type { Standing, StandingAnswer } from '#certification';
import { addDays, type CivilDate } from '#kernel';
import type { Action, DueAction } from './action.js';

/** What a standing says today, and since which day it says so. */
export interface StandingNow {
  readonly answer: StandingAnswer;
  readonly since: CivilDate;
  /** The version lets people renew at any time: no window opens. */
  readonly isAlwaysOpen: boolean;
}

const NOTICES = [
  ['notice-90', 90],
  ['notice-30', 30],
  ['notice-7', 7],
] as const;

const ENDED: ReadonlySet<Standing> = new Set(['grace', 'expired', 'lapsed', 'revoked']);

/**
 * Everything that has fallen due by a day about the end that is shown on it, oldest first (compliance, section 3.11).
 * Computed from the standing alone: whether it was done already is the ledger's to say. A renewal that was made speaks
 * of a new end, and nothing is due about the old one.
 */
export function dueActions(standing: StandingNow, today: CivilDate): DueAction[] {
  const { validThrough: end, award } = standing.answer;
  if (end === null || award === null) return [];
  const due = end < today ? afterTheEnd(standing, end) : beforeTheEnd(standing, end);
  return due.filter(({ on }) => on <= today).map(({ action, on }) => ({ action, on, award, end }));
}

interface Dated {
  readonly action: Action;
  readonly on: CivilDate;
}

/** A notice whose day is not after the opening would say again what the opening says. */
function beforeTheEnd({ answer, isAlwaysOpen }: StandingNow, end: CivilDate): Dated[] {
  const { standing, opens } = answer;
  if (opens === null || (standing !== 'renewal-open' && standing !== 'suspended')) return [];
  const notices = NOTICES.map(([action, days]) => ({ action, on: addDays(end, -days) }));
  if (isAlwaysOpen) return notices;
  return [{ action: 'window-opens' as const, on: opens }, ...notices.filter(({ on }) => on > opens)];
}

function afterTheEnd({ answer: { standing }, since }: StandingNow, end: CivilDate): Dated[] {
  if (standing === 'suspended') return [{ action: 'expired', on: addDays(end, 1) }];
  if (!ENDED.has(standing)) return [];
  const expired = { action: 'expired' as const, on: addDays(end, 1) };
  return standing === 'lapsed' ? [expired, { action: 'lapsed', on: since }] : [expired];
}
