import { completed, extended, renewed } from '../factories.testing.js';
import type { Example } from './example.testing.js';

const HALF_YEARLY = { validity: 'P6M', renewalWindow: 'P1M', grace: 'P0D', lapseAfter: 'P0D' };
const CALENDAR = { anchor: 'calendar', calendarDay: '02-29' };

/** Sections 1 and 4: chains, calendars, and where the arithmetic leaves no day. */
export const CHAIN_EXAMPLES: readonly Example[] = [
  {
    name: 'section 1: completed 12 Feb 2023, valid through 11 Feb 2024',
    facts: [completed('2023-02-12')],
    on: '2024-02-11',
    expected: { standing: 'renewal-open', validThrough: '2024-02-11' },
  },
  ...[
    ['2027-02-27', 1],
    ['2027-08-30', 2],
    ['2028-02-28', 3],
  ].map(([through, renewals]): Example => ({
    name: `section 1: anchor 31 Aug 2026 and ${Number(renewals)} times 6 months`,
    policies: [HALF_YEARLY],
    facts: [completed('2026-08-31'), renewed('2027-02-20'), renewed('2027-08-20')].slice(0, Number(renewals)),
    on: '2027-08-27',
    expected: { validThrough: through, validFrom: '2026-08-31' },
  })),
  {
    name: 'section 1: anchor 29 Feb 2024 comes back to the 29th in 2028',
    facts: [completed('2024-02-29'), renewed('2025-02-01'), renewed('2026-02-01'), renewed('2027-02-01')],
    on: '2027-02-01',
    expected: { validFrom: '2024-02-29', validThrough: '2028-02-28' },
  },
  {
    name: 'section 1: the window subtracts months with the clamp',
    policies: [{ renewalWindow: 'P1M1D' }],
    facts: [completed('2023-03-31')],
    on: '2023-03-31',
    expected: { opens: '2024-02-28', validThrough: '2024-03-30' },
  },
  {
    name: 'calendar: the cycle ends on the last day of February, in leap years too',
    policies: [CALENDAR],
    facts: [completed('2023-02-28')],
    on: '2023-02-28',
    expected: { validThrough: '2024-02-29' },
  },
  {
    name: 'calendar: a common year ends on the 28th',
    policies: [CALENDAR],
    facts: [completed('2022-02-28')],
    on: '2022-02-28',
    expected: { validThrough: '2023-02-28' },
  },
  {
    name: 'calendar: an end exactly on the first day after a cycle',
    policies: [CALENDAR],
    facts: [completed('2022-03-01')],
    on: '2022-03-01',
    expected: { validThrough: '2023-02-28' },
  },
  {
    name: 'calendar: the award is re-anchored at its end',
    policies: [{ anchor: 'calendar', calendarDay: '06-30' }, { effectiveFrom: '2024-05-01' }],
    facts: [completed('2023-02-12'), renewed('2024-05-20')],
    on: '2024-05-20',
    expected: { validThrough: '2025-06-30' },
  },
  {
    name: 'calendar: an extension does not move the cycle',
    policies: [{ anchor: 'calendar', calendarDay: '06-30' }, { effectiveFrom: '2024-05-01' }],
    facts: [completed('2023-02-12'), extended('2024-05-02', '2024-08-31'), renewed('2024-08-20')],
    on: '2024-08-20',
    expected: { validThrough: '2025-06-30' },
  },
  {
    name: 'no day left: a very late grace under a short validity starts a new chain at from',
    policies: [{ validity: 'P1M', renewalWindow: 'P10D', grace: 'P3M' }],
    facts: [completed('2023-01-10'), renewed('2023-04-10')],
    on: '2023-04-10',
    expected: { validFrom: '2023-04-10', validThrough: '2023-05-09' },
  },
  {
    name: 'no day left: exactly on the end of the next of the chain',
    policies: [{ validity: 'P1M', renewalWindow: 'P10D', grace: 'P3M' }],
    facts: [completed('2023-01-10'), renewed('2023-03-10')],
    on: '2023-03-10',
    expected: { validFrom: '2023-03-10', validThrough: '2023-04-09' },
  },
  {
    name: 'no day left: a long extension starts a new chain at its end',
    facts: [
      completed('2023-02-12'),
      extended('2023-05-01', '2025-05-31'),
      renewed('2025-05-01'),
      renewed('2026-05-01'),
    ],
    on: '2026-05-01',
    expected: { validFrom: '2023-02-12', validThrough: '2027-05-31' },
  },
  {
    name: 'no day left: with calendar the base is then from',
    policies: [{ anchor: 'calendar', calendarDay: '12-31' }],
    facts: [completed('2022-12-31'), extended('2023-05-01', '2026-03-31'), renewed('2026-03-01')],
    on: '2026-03-01',
    expected: { validThrough: '2027-12-31' },
  },
  {
    name: 'validity counted by the version in force on the day of completion',
    policies: [{}, { effectiveFrom: '2023-12-15', validity: 'P24M', grace: 'P0D' }],
    facts: [completed('2023-02-12'), renewed('2023-12-15')],
    on: '2023-12-15',
    expected: { validThrough: '2026-02-11', policyVersion: 2, graceThrough: null },
  },
  {
    name: 'grace is always that of the award’s own version',
    policies: [{}, { effectiveFrom: '2024-02-13', grace: 'P0D' }],
    facts: [completed('2023-02-12'), renewed('2024-03-12')],
    on: '2024-03-12',
    expected: { validFrom: '2024-03-12', validThrough: '2025-02-11', policyVersion: 2 },
  },
  {
    name: 'which anchor applies is read from the version in force on the day',
    policies: [{}, { effectiveFrom: '2023-12-15', anchor: 'completion' }],
    facts: [completed('2023-02-12'), renewed('2023-12-20')],
    on: '2023-12-20',
    expected: { validThrough: '2024-12-19', award: 'f2' },
  },
];
