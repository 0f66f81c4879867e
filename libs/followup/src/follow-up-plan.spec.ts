import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  anyFacts,
  anyProgramme,
  completed,
  extended,
  factsFrom,
  programmeWith,
  renewed,
  revoked,
  suspended,
  waived,
} from '#certification/testing';
import { type Fact, type Programme, timelineOf } from '#certification/rules';
import { addDays, civilDate, type CivilDate, END_OF_TIME, type PersonId } from '#kernel';
import { actionKey } from './action.js';
import { dueActions, type StandingNow } from './due-actions.js';
import { followUpPlan, type PlannedAction } from './follow-up-plan.js';
import type { Recipient } from './recipient.js';

const AYU: Recipient = {
  ...{ person: '1' as PersonId, name: 'Ayu', isEmployed: true, address: 'ayu@mfa.example', lang: 'en' },
  ...{ account: null, isAccountClosed: false, reminders: true, post: null, threat: null },
};
const YEAR = programmeWith({ renewalWindow: 'P120D', grace: 'P30D' });
const FACTS = factsFrom(completed('2024-01-01'));

function nowOf(programme: Programme, facts: readonly Fact[], day: string): StandingNow {
  const on = civilDate(day);
  const span = timelineOf(programme, facts, END_OF_TIME).find(
    ({ from, through }) => from <= on && on <= through,
  )!;
  const policy = programme.policies.find(({ version }) => version === span.answer.policyVersion);
  return { answer: span.answer, since: span.from, isAlwaysOpen: policy?.renewalWindow === null };
}
const planOn = (day: string, facts = FACTS, recipient: Recipient | null = AYU, told = new Set<string>()) =>
  followUpPlan(nowOf(YEAR, facts, day), recipient, told, civilDate(day));
const said = (actions: readonly PlannedAction[]) =>
  actions.map(({ action, on, reason }) => [action, on, reason]);

describe('What is due about an award that ends on 31 December 2024', () => {
  it.each([
    ['2024-09-02', []],
    ['2024-09-03', [['window-opens', '2024-09-03', null]]],
    [
      '2024-10-02',
      [
        ['window-opens', '2024-09-03', 'overtaken'],
        ['notice-90', '2024-10-02', null],
      ],
    ],
    [
      '2024-12-31',
      [
        ['window-opens', '2024-09-03', 'overtaken'],
        ['notice-90', '2024-10-02', 'overtaken'],
        ['notice-30', '2024-12-01', 'overtaken'],
        ['notice-7', '2024-12-24', null],
      ],
    ],
    ['2025-01-01', [['expired', '2025-01-01', null]]],
    [
      '2026-01-01',
      [
        ['expired', '2025-01-01', 'overtaken'],
        ['lapsed', '2026-01-01', null],
      ],
    ],
  ])('on %s', (day, expected) => {
    expect(said(planOn(day).actions)).toEqual(expected);
  });

  it('is nothing any more once it was renewed', () => {
    expect(planOn('2024-12-20', factsFrom(completed('2024-01-01'), renewed('2024-11-01'))).actions).toEqual(
      [],
    );
  });

  it('is told once more for an end that moved', () => {
    const told = new Set(planOn('2024-09-03').actions.map(actionKey));
    expect(planOn('2024-09-03', FACTS, AYU, told).actions).toEqual([]);
    const later = factsFrom(completed('2024-01-01'), extended('2024-09-04', '2025-03-31'));
    expect(said(planOn('2024-09-05', later, AYU, told).actions)).toEqual([
      ['window-opens', '2024-09-03', null],
    ]);
  });

  it('says no ninety days where the window is not longer', () => {
    const short = programmeWith({ renewalWindow: 'P90D' });
    const plan = followUpPlan(nowOf(short, FACTS, '2024-12-31'), AYU, new Set(), civilDate('2024-12-31'));
    expect(plan.actions.map(({ action }) => action)).toEqual(['window-opens', 'notice-30', 'notice-7']);
  });

  it('opens no window where a renewal counts at any time', () => {
    const open = programmeWith({ anchor: 'completion', renewalWindow: null });
    const on = (day: string) => followUpPlan(nowOf(open, FACTS, day), AYU, new Set(), civilDate(day)).actions;
    expect(on('2024-01-02')).toEqual([]);
    expect(on('2024-10-02').map(({ action }) => action)).toEqual(['notice-90']);
  });
});

describe('Left out, with the reason, is', () => {
  it.each<[string, Recipient | null, string, string | null, boolean]>([
    ['nobody in the register', null, '2024-09-03', 'unknown-person', false],
    ['somebody who left', { ...AYU, isEmployed: false }, '2024-09-03', 'not-employed', false],
    ['a closed account', { ...AYU, isAccountClosed: true }, '2024-09-03', 'account-closed', false],
    ['somebody without an address', { ...AYU, address: null }, '2024-09-03', 'no-address', true],
    ['who wants no early reminders', { ...AYU, reminders: false }, '2024-10-02', 'unsubscribed', true],
    ['but never the notice of 30 days', { ...AYU, reminders: false }, '2024-12-01', null, true],
    ['nor that of the end', { ...AYU, reminders: false }, '2025-01-01', null, true],
    ['nor that of the lapse', { ...AYU, reminders: false }, '2026-01-01', null, false],
    ['news of long ago', AYU, '2025-06-01', 'long-past', false],
  ])('%s', (_, recipient, day, reason, enrols) => {
    const plan = planOn(day, FACTS, recipient);
    expect([plan.actions.at(-1)!.reason, plan.enrols]).toEqual([reason, enrols]);
  });

  it.each([
    ['suspended', suspended('2024-09-01', '2024-09-10'), '2024-09-03', false],
    ['revoked', revoked('2024-09-01'), '2024-09-03', false],
    ['waived', waived('2024-12-01', '2025-06-01'), '2025-01-05', true],
  ])('who is %s', (reason, fact, day, enrols) => {
    const plan = planOn(day, factsFrom(completed('2024-01-01'), fact));
    expect([plan.actions.at(-1)!.reason, plan.enrols]).toEqual([reason, enrols]);
  });
});

describe('A lapse', () => {
  it.each([
    [1, null],
    [2, null],
    [3, '9'],
    [4, '9'],
  ])('at a post of threat class %i tells the heads of %s', (threat, post) => {
    expect(planOn('2026-01-01', FACTS, { ...AYU, post: '9', threat }).alertPost).toBe(post);
  });

  it('tells them also where no letter reaches the holder, and not of somebody waived', () => {
    const at = { ...AYU, post: '9', threat: 4, address: null };
    expect(planOn('2026-01-01', FACTS, at).alertPost).toBe('9');
    const excused = factsFrom(completed('2024-01-01'), waived('2025-12-01', '2026-06-01'));
    expect(planOn('2026-01-01', excused, at).alertPost).toBeNull();
  });
});

/** Runs on some days with what is known on each, writing one ledger. */
function ledgerOf(programme: Programme, facts: readonly Fact[], days: readonly CivilDate[]) {
  const ledger = new Map<string, PlannedAction>();
  for (const day of days) {
    const known = facts.filter(({ recordedAt }) => recordedAt <= `${day}T23`);
    const { actions } = followUpPlan(nowOf(programme, known, day), AYU, new Set(ledger.keys()), day);
    for (const each of actions) {
      expect(ledger.has(actionKey(each))).toBe(false);
      ledger.set(actionKey(each), each);
    }
    expect(actions.filter(({ reason }) => reason === null).length).toBeLessThanOrEqual(1);
  }
  return ledger;
}

describe('Over random histories, policies and missed days', () => {
  const START = civilDate('2024-01-01');
  const every = (days: number) => Array.from({ length: days }, (_, i) => addDays(START, i));

  it('each key stands at most once, and missed days leave out only what no longer matters', () => {
    fc.assert(
      fc.property(
        anyProgramme,
        anyFacts(),
        fc.array(fc.boolean(), { minLength: 500, maxLength: 500 }),
        (programme, facts, isMissed) => {
          const days = every(500);
          const last = days.at(-1)!;
          const daily = ledgerOf(programme, facts, days);
          const some = ledgerOf(
            programme,
            facts,
            days.filter((day, i) => day === last || !isMissed[i]),
          );
          for (const key of some.keys()) expect(daily.has(key)).toBe(true);
          const known = facts.filter(({ recordedAt }) => recordedAt <= `${last}T23`);
          for (const each of dueActions(nowOf(programme, known, last), last))
            expect(some.has(actionKey(each))).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
});
