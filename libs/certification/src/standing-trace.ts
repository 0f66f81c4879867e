import type { DayNumber, FactId } from '#kernel';
import { graceEndOf, lapseOf, opensOf, type Award } from './award.js';
import { latestAward, type History } from './history.js';
import { shownParams } from './shown-params.js';
import { awardOn, standingOf, type Standing } from './standing.js';
import type { TraceEntry } from './trace-entry.js';
import { sentence } from './trace-words.js';

type Params = Record<string, DayNumber | null>;

/** For each standing, its rule and the days that it was compared with. */
const RULES: {
  readonly [S in Standing]: readonly [string, (award: Award | null, latest: Award | null) => Params];
} = {
  suspended: ['is-suspended', () => ({})],
  valid: ['is-valid', () => ({})],
  'renewal-open': ['is-renewal-open', (_, latest) => ({ opens: opensOf(latest!) })],
  revoked: ['is-revoked', (award) => ({ on: award!.revokedFrom })],
  grace: ['is-in-grace', (award) => ({ end: award!.end, graceEnd: graceEndOf(award!) })],
  expired: ['is-expired', (award) => ({ end: award!.end, lapse: lapseOf(award!) })],
  lapsed: ['is-lapsed', (award) => ({ end: award!.end, lapse: lapseOf(award!) })],
  'not-held': ['is-not-held', () => ({})],
};

/** Why the day has its standing, and which waivers cover it. */
export function standingTrace(history: History, day: DayNumber): TraceEntry[] {
  const standing = standingOf(history, day);
  const award = awardOn(history, day);
  const [rule, daysOf] = RULES[standing];
  const facts = standing === 'suspended' ? suspensionsOn(history, day) : factsBehind(award);
  const params = shownParams(daysOf(award, latestAward(history)));
  const policyVersion = award?.terms.version ?? null;
  const text = sentence(rule, params);
  const entry: TraceEntry = { about: 'standing', rule, facts, policyVersion, params, value: standing, text };
  return [entry, ...waiverTrace(history, day)];
}

function waiverTrace({ waivers }: History, day: DayNumber): TraceEntry[] {
  const facts = waivers.filter((each) => each.from <= day && day <= each.through).map(({ id }) => id);
  if (facts.length === 0) return [];
  const text = sentence('is-waived', {});
  return [{ about: 'waived', rule: 'is-waived', facts, policyVersion: null, params: {}, value: null, text }];
}

function suspensionsOn({ suspensions }: History, day: DayNumber): FactId[] {
  return suspensions.filter((each) => each.from <= day && day <= each.through).map(({ id }) => id);
}

/** The fact that began the award, and the one that revoked it. */
function factsBehind(award: Award | null): FactId[] {
  if (award === null) return [];
  return award.revokedBy === null ? [award.id] : [award.id, award.revokedBy];
}
