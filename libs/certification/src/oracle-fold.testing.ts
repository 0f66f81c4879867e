import {
  earliest,
  latest,
  minus,
  NEVER,
  plus,
  plusDays,
  plusMonths,
  cycleEnd,
} from './oracle-dates.testing.js';
import type { Fact, Policy, Programme } from '../rules.js';

/**
 * The rules written a second time, straight from recertification sections 3 and 4, for one day at a time and with no
 * thought of speed. Judges the fold; shares no code with it.
 */
export interface OracleAward {
  id: string;
  from: string;
  end: string;
  baselineEnd: string;
  anchor: string;
  before: number;
  M: number | null;
  next: string | null;
  policies: Policy[];
  policy: Policy;
  cap: string;
  granted: string;
  revoked: boolean;
  cancelled: boolean;
}

export interface OracleState {
  awards: OracleAward[];
  suspensions: { id: string; from: string; through: string }[];
  waivers: { from: string; through: string }[];
  ignored: { fact: string; reason: string }[];
}

const EMPTY = '0000';

export function oracleState(programme: Programme, facts: readonly Fact[], d: string, k: string): OracleState {
  const state: OracleState = { awards: [], suspensions: [], waivers: [], ignored: [] };
  const known = facts.filter((f) => f.recordedAt <= k);
  const dropped = new Set<string>();
  for (const f of known) {
    if (f.type !== 'voided') continue;
    const named = known.find((g) => g.id === f.voids);
    if (!named || named.type === 'voided') state.ignored.push({ fact: f.id, reason: 'nothing-to-void' });
    else dropped.add(named.id);
  }
  const events: { day: string; rank: number; recordedAt: string; id: string; run: () => string | void }[] =
    [];
  for (const p of programme.policies) {
    if (p.effectiveFrom > d || (p.publishedAt ?? '') > k) continue;
    events.push({ day: p.effectiveFrom, rank: 0, recordedAt: '', id: '', run: () => publish(state, p) });
  }
  for (const f of known) {
    if (f.type === 'voided' || dropped.has(f.id)) continue;
    const day = 'on' in f ? f.on : f.from;
    if (day > d) continue;
    events.push({
      day,
      rank: 1,
      recordedAt: f.recordedAt,
      id: f.id,
      run: () => happen(programme, state, f, k),
    });
  }
  events.sort(
    (a, b) => cmp(a.day, b.day) || a.rank - b.rank || cmp(a.recordedAt, b.recordedAt) || byPoints(a.id, b.id),
  );
  for (const event of events) {
    const reason = event.run();
    if (reason) state.ignored.push({ fact: event.id, reason });
  }
  return state;
}

export function graceEnd(a: OracleAward): string {
  return latest(...a.policies.map((p) => plus(a.end, p.grace)));
}

export function lapse(a: OracleAward): string {
  return latest(...a.policies.map((p) => plus(a.end, p.lapseAfter)));
}

export function opens(a: OracleAward): string {
  if (a.policy.renewalWindow === null) return a.from;
  return latest(a.from, minus(a.baselineEnd, a.policy.renewalWindow));
}

function happen(programme: Programme, s: OracleState, f: Fact, k: string): string | void {
  const A = s.awards.at(-1);
  if (f.type === 'completed') return complete(programme, s, { ...f, through: null }, k);
  if (f.type === 'recognised') {
    if (f.through < f.on) return 'ended-before-it-began';
    return complete(programme, s, { ...f, path: 'first' }, k);
  }
  if (f.type === 'extended') {
    const end = plusDays(f.through, 1);
    if (!A || A.end === NEVER || A.revoked || A.end <= f.on || A.end >= end) return 'nothing-to-extend';
    A.end = end;
    A.granted = latest(A.granted, end);
  }
  if (f.type === 'suspended') s.suspensions.push({ id: f.id, from: f.from, through: f.through ?? NEVER });
  if (f.type === 'waived') s.waivers.push({ from: f.from, through: f.through });
  if (f.type === 'reinstated') {
    const named = s.suspensions.find((x) => x.id === f.suspension);
    if (!named || named.through < f.from) return 'nothing-to-reinstate';
    named.through = plusDays(f.from, -1);
  }
  if (f.type === 'revoked') return revoke(s, f.from);
}

function revoke(s: OracleState, r: string): string | void {
  const A = s.awards.at(-1);
  const held = s.awards.filter((a) => !a.cancelled && a.from <= r && r < a.end);
  const pending = s.awards.filter((a) => !a.cancelled && a.from > r);
  for (const a of held) Object.assign(a, { end: r, revoked: true });
  for (const a of pending) Object.assign(a, { cancelled: true, revoked: true });
  if (held.length + pending.length > 0) return;
  if (!A || A.revoked || r >= lapse(A)) return 'nothing-to-revoke';
  A.revoked = true;
}

interface Completing {
  id: string;
  on: string;
  path: string;
  through: string | null;
}

function complete(programme: Programme, s: OracleState, f: Completing, k: string): string | void {
  const c = f.on;
  const P = programme.policies
    .filter((p) => p.effectiveFrom <= c && (p.publishedAt ?? '') <= k)
    .toSorted((a, b) => cmp(a.effectiveFrom, b.effectiveFrom))
    .at(-1);
  if (!P) return 'no-policy';
  const A = s.awards.at(-1);
  const M = P.validity === null ? null : P.validity.months;
  let B: OracleAward;
  let cut = false;
  if (!A || A.revoked || c >= lapse(A)) {
    if (f.path !== 'first') return 'nothing-to-renew';
    B = make(f, P, { from: c, anchor: c, before: 0, base: c });
  } else if (A.end === NEVER) return 'does-not-expire';
  else if (f.through === null && c < opens(A)) return 'before-window';
  else if (c < A.end && P.anchor === 'completion') {
    B = make(f, P, { from: c, anchor: c, before: 0, base: c });
    B.end = latest(B.end, A.end);
    cut = true;
  } else if (c < A.end) B = make(f, P, { from: A.end, ...chained(A), base: A.baselineEnd });
  else if (c < graceEnd(A) && P.anchor !== 'completion')
    B = make(f, P, { from: c, ...chained(A), base: A.baselineEnd });
  else B = make(f, P, { from: c, anchor: c, before: 0, base: c });
  if (M === null) Object.assign(B, { anchor: B.from, before: 0 });
  if (f.through !== null) {
    B.cap = plusDays(f.through, 1);
    if (B.cap < B.end)
      Object.assign(B, { next: B.cap, end: B.cap, baselineEnd: earliest(B.cap, B.baselineEnd) });
    if (s.awards.some((a) => !a.cancelled && a.end > c && B.end <= a.end)) return 'adds-nothing';
    if (B.end <= B.from) return 'ended-before-it-began';
  }
  if (cut) A!.end = c;
  s.awards.push(B);
}

function chained(A: OracleAward): { anchor: string; before: number } {
  return A.next === null ? { anchor: A.anchor, before: A.before + A.M! } : { anchor: A.next, before: 0 };
}

interface Place {
  from: string;
  anchor: string;
  before: number;
  base: string;
}

function make(f: Completing, P: Policy, at: Place): OracleAward {
  const M = P.validity === null ? null : P.validity.months;
  const count = (place: Place): string => {
    if (M === null) return NEVER;
    if (P.anchor === 'calendar') return cycleEnd(plusMonths(place.base, M), P.calendarDay!);
    return plusMonths(place.anchor, place.before + M);
  };
  let place = at;
  if (count(place) <= place.from) place = { from: at.from, anchor: at.from, before: 0, base: at.from };
  const end = count(place);
  const next = P.anchor === 'calendar' && M !== null ? end : null;
  const { from, anchor, before } = place;
  const flags = { revoked: false, cancelled: false, cap: NEVER, granted: EMPTY };
  return {
    id: f.id,
    from,
    anchor,
    before,
    end,
    baselineEnd: end,
    M,
    next,
    policies: [P],
    policy: P,
    ...flags,
  };
}

function publish(s: OracleState, V: Policy): void {
  const A = s.awards.at(-1);
  const E = V.effectiveFrom;
  if (V.existingAwards === 'keep' || !A || A.revoked || !(A.end > E)) return;
  const M = V.validity === null ? null : V.validity.months;
  const e = M === null ? NEVER : plusMonths(A.anchor, A.before + M);
  if (V.existingAwards === 'recompute-if-longer' && !(e > A.end)) return;
  const limit = plus(latest(E, A.from), V.notice);
  if (e >= earliest(A.end, limit)) {
    A.baselineEnd = earliest(e, A.cap);
    A.next = A.cap < e ? A.cap : null;
    A.end = latest(A.baselineEnd, A.granted);
  } else {
    A.end = A.baselineEnd = A.next = earliest(A.end, limit);
  }
  if (M === null) Object.assign(A, { anchor: A.from, before: 0 });
  A.M = M;
  A.policy = V;
  A.policies = [...A.policies, V];
}

function cmp(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPoints(a: string, b: string): number {
  const [x, y] = [Array.from(a, (c) => c.codePointAt(0)!), Array.from(b, (c) => c.codePointAt(0)!)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return x.length - y.length;
}
