import type { Finding, Result } from '#kernel';
import { parseFacts, parseProgramme, type Fact, type Programme } from '../rules.js';

/** Fields as a file has them. */
export type Raw = Readonly<Record<string, unknown>>;

/** Twelve months, a window of two, a month of grace, a year to the lapse, anchored at the end. */
export const YEARLY: Raw = {
  effectiveFrom: '2020-01-01',
  validity: 'P12M',
  renewalWindow: 'P2M',
  grace: 'P30D',
  lapseAfter: 'P12M',
  anchor: 'expiry',
};

/** A programme whose versions 1, 2, … differ from `YEARLY` in the given fields. */
export function programmeWith(...policies: Raw[]): Programme {
  const versions = policies.map((each, i) => ({ version: i + 1, ...YEARLY, ...each }));
  return valueOf(parseProgramme({ code: 'XYZ', policies: versions }, 'UTC'));
}

/** Facts with ids f1, f2, … recorded at noon of the day they speak of, unless they say otherwise. */
export function factsFrom(...facts: Raw[]): Fact[] {
  const noon = (each: Raw): string => `${String(each.on ?? each.from)}T12:00:00Z`;
  return valueOf(parseFacts(facts.map((each, i) => ({ id: `f${i + 1}`, recordedAt: noon(each), ...each }))));
}

export const completed = (on: string, more: Raw = {}): Raw => ({
  type: 'completed',
  on,
  path: 'first',
  ...more,
});
export const renewed = (on: string, more: Raw = {}): Raw => completed(on, { path: 'renewal', ...more });
export const recognised = (on: string, through: string, more: Raw = {}): Raw => ({
  type: 'recognised',
  on,
  through,
  ...more,
});
export const extended = (on: string, through: string, more: Raw = {}): Raw => ({
  type: 'extended',
  on,
  through,
  ...more,
});
export const suspended = (from: string, through: string | null, more: Raw = {}): Raw => ({
  type: 'suspended',
  from,
  through,
  ...more,
});
export const reinstated = (from: string, suspension: string, more: Raw = {}): Raw => ({
  type: 'reinstated',
  from,
  suspension,
  ...more,
});
export const revoked = (from: string, more: Raw = {}): Raw => ({ type: 'revoked', from, ...more });
export const waived = (from: string, through: string, more: Raw = {}): Raw => ({
  type: 'waived',
  from,
  through,
  rules: ['R1'],
  ...more,
});
export const voided = (voids: string, recordedAt: string, more: Raw = {}): Raw => ({
  type: 'voided',
  voids,
  recordedAt,
  ...more,
});

function valueOf<T>(result: Result<T, Finding>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
