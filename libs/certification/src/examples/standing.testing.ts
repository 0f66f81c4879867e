import { completed, recognised, reinstated, renewed, revoked, suspended } from '../factories.testing.js';
import type { Example } from './example.testing.js';

const FIRST = completed('2023-02-12');

/** A partner's certificate that counts at once while a renewal is pending: two awards cover the days between. */
const OVERLAPPING = [FIRST, renewed('2023-12-20'), recognised('2024-01-10', '2030-01-01')];
const SOONER = { effectiveFrom: '2024-01-01', anchor: 'completion', validity: 'P24M' };
const SHORTER = {
  effectiveFrom: '2024-01-11',
  anchor: 'completion',
  validity: 'P1M',
  renewalWindow: null,
  existingAwards: 'recompute',
};

/** The table of section 5, row by row, at its boundaries. */
export const STANDING_EXAMPLES: readonly Example[] = [
  ...(
    [
      ['2023-02-11', 'not-held', false],
      ['2023-02-12', 'valid', true],
      ['2023-12-11', 'valid', true],
      ['2023-12-12', 'renewal-open', true],
      ['2024-02-11', 'renewal-open', true],
      ['2024-02-12', 'grace', false],
      ['2024-03-12', 'grace', false],
      ['2024-03-13', 'expired', false],
      ['2025-02-11', 'expired', false],
      ['2025-02-12', 'lapsed', false],
    ] as const
  ).map(([on, standing, meetsRequirement]): Example => ({
    name: `${standing} on ${on}`,
    facts: [FIRST],
    on,
    expected: { standing, meetsRequirement },
  })),
  {
    name: 'grace meets a requirement where the version says so',
    policies: [{ compliantInGrace: true }],
    facts: [FIRST],
    on: '2024-03-12',
    expected: { standing: 'grace', meetsRequirement: true },
  },
  {
    name: 'expired never meets a requirement',
    policies: [{ compliantInGrace: true }],
    facts: [FIRST],
    on: '2024-03-13',
    expected: { standing: 'expired', meetsRequirement: false },
  },
  {
    name: 'without grace and lapse, lapsed at once',
    policies: [{ grace: 'P0D', lapseAfter: 'P0D' }],
    facts: [FIRST],
    on: '2024-02-12',
    expected: { standing: 'lapsed', graceThrough: null },
  },
  {
    name: 'suspended from its first day',
    facts: [FIRST, suspended('2023-04-01', '2023-04-30')],
    on: '2023-04-01',
    expected: {
      standing: 'suspended',
      meetsRequirement: false,
      validFrom: '2023-02-12',
      validThrough: '2024-02-11',
    },
  },
  {
    name: 'suspended through its last day',
    facts: [FIRST, suspended('2023-04-01', '2023-04-30')],
    on: '2023-04-30',
    expected: { standing: 'suspended' },
  },
  {
    name: 'not suspended on the day after',
    facts: [FIRST, suspended('2023-04-01', '2023-04-30')],
    on: '2023-05-01',
    expected: { standing: 'valid', validFrom: '2023-02-12' },
  },
  {
    name: 'suspended in grace',
    policies: [{ compliantInGrace: true }],
    facts: [FIRST, suspended('2024-02-01', null)],
    on: '2024-03-12',
    expected: { standing: 'suspended', meetsRequirement: false },
  },
  {
    name: 'no suspension shows after grace',
    facts: [FIRST, suspended('2024-02-01', null)],
    on: '2024-03-13',
    expected: { standing: 'expired' },
  },
  {
    name: 'no suspension shows in a grace that was closed for cause',
    facts: [FIRST, suspended('2024-02-01', null), revoked('2024-02-20')],
    on: '2024-02-20',
    expected: { standing: 'revoked' },
  },
  {
    name: 'a suspension after it is reinstated shows no more',
    facts: [FIRST, suspended('2023-04-01', '2023-04-30'), reinstated('2023-04-10', 'f2')],
    on: '2023-04-10',
    expected: { standing: 'valid' },
  },
  {
    name: 'a suspension alone is no standing',
    facts: [suspended('2023-04-01', null)],
    on: '2023-04-10',
    expected: { standing: 'not-held' },
  },
  {
    name: 'renewed on time: valid again, no longer renewal-open',
    facts: [FIRST, renewed('2024-01-10')],
    on: '2024-01-10',
    expected: { standing: 'valid', opens: '2024-12-12', graceThrough: '2025-03-13' },
  },
  {
    name: 'the last cover speaks after its end',
    facts: [FIRST, renewed('2024-03-01')],
    on: '2026-01-01',
    expected: { standing: 'expired', validFrom: '2024-03-01', validThrough: '2025-02-11' },
  },
  {
    name: 'a revocation breaks the cover even without a gap',
    facts: [FIRST, revoked('2023-05-01'), completed('2023-05-01', { recordedAt: '2023-05-01T13:00:00Z' })],
    on: '2023-06-01',
    expected: { validFrom: '2023-05-01' },
  },
  {
    name: 'a later award that covers no day does not speak for the dates',
    facts: [FIRST, renewed('2023-12-20'), revoked('2024-02-12')],
    on: '2024-03-01',
    expected: {
      standing: 'revoked',
      validFrom: '2023-02-12',
      validThrough: '2024-02-11',
      graceThrough: '2024-03-12',
    },
  },
  {
    name: 'where several awards cover a day, the latest of them is meant',
    policies: [{}, SOONER],
    facts: OVERLAPPING,
    on: '2024-01-15',
    expected: { standing: 'valid', award: 'f3', validFrom: '2023-02-12', validThrough: '2026-01-09' },
  },
  {
    name: 'renewal-open by the latest award that covers the day, though one begins after an earlier one',
    policies: [{}, { ...SOONER, renewalWindow: null }],
    facts: OVERLAPPING,
    on: '2024-01-15',
    expected: { standing: 'renewal-open', award: 'f3', opens: '2024-01-10' },
  },
  {
    name: 'not renewal-open while an award begins on the end of the one that covers the day',
    policies: [{}, SOONER, SHORTER],
    facts: OVERLAPPING,
    on: '2024-02-10',
    expected: { standing: 'valid', award: 'f1', validThrough: '2024-02-11', policyVersion: 3 },
  },
  {
    name: 'an award that was cancelled never begins and closes no window',
    policies: [{}, { effectiveFrom: '2024-01-11', validity: 'P1M', renewalWindow: 'P10D' }],
    facts: [FIRST, renewed('2023-12-20'), revoked('2024-01-10'), completed('2024-01-11')],
    on: '2024-02-05',
    expected: { standing: 'renewal-open', validFrom: '2024-01-11', opens: '2024-02-01' },
  },
  {
    name: 'a revocation breaks a cover of several awards',
    facts: [
      FIRST,
      renewed('2023-12-20'),
      revoked('2024-06-01'),
      completed('2024-06-01', { recordedAt: '2024-06-01T13:00:00Z' }),
    ],
    on: '2024-06-01',
    expected: { standing: 'valid', validFrom: '2024-06-01', validThrough: '2025-05-31' },
  },
];
