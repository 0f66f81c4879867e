import type { Standing } from '#certification/rules';

/** Every standing, the most serious first: what a list sorted by standing begins with. */
export const SEVERITY = [
  'revoked',
  'suspended',
  'lapsed',
  'expired',
  'not-held',
  'grace',
  'renewal-open',
  'valid',
] as const satisfies readonly Standing[];

/** The standings under which an award covers the day and counts. */
export const COVERED = ['valid', 'renewal-open'] as const satisfies readonly Standing[];

const known: ReadonlySet<unknown> = new Set(SEVERITY);

export function isStanding(value: unknown): value is Standing {
  return known.has(value);
}
