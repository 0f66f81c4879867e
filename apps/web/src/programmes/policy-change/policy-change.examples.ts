import type { PersonId } from '#kernel';
import { civilDate, type Instant } from '#kernel';
import { changeExample } from '../programme/programme.examples.js';
import { programmeExample } from '../programmes/programmes.examples.js';
import type { AffectedPerson } from './affected-people.js';
import { type ChangeFacts, policyChangePage, type PolicyChangeView } from './policy-change.view.js';
import { NO_REASON } from './reason-form.js';

const person: AffectedPerson = {
  ...{ person: '7' as PersonId, staffNumber: '48-2210', displayName: 'Samir Haddad' },
  ...{ endBefore: civilDate('2028-05-01'), endAfter: civilDate('2027-06-01') },
  ...{ standingBefore: 'valid', standingAfter: 'renewal-open' },
  ...{ uncoveredFrom: civilDate('2027-06-02'), coveredFrom: null },
};
const endless: AffectedPerson = { ...person, endAfter: null, uncoveredFrom: null };

const [before] = programmeExample().rules.policies;
const [, policy] = programmeExample(changeExample.policy).rules.policies;

/** Fourteen months, the third with most people, one with people who gain. */
const months = Array.from({ length: 14 }, (_, i) => ({
  month: `${i < 12 ? 2027 : 2028}-${String((i % 12) + 1).padStart(2, '0')}`,
  ...{ uncovered: i === 2 ? 40 : 3, covered: i === 5 ? 1 : 0 },
}));

export const changeFacts: ChangeFacts = {
  ...{ code: 'SCA', change: changeExample, policy: policy!, before: before!, months },
  counts: { people: 50, endsEarlier: 48, endsLater: 2, uncovered: 46, covered: 1 },
  people: { rows: [person, endless], others: 1, next: '57' },
  ...{ refusals: [], waiting: null, form: NO_REASON, mayPropose: true, zone: 'Asia/Jakarta' },
};

const nobody = { people: 0, endsEarlier: 0, endsLater: 0, uncovered: 0, covered: 0 };
const AT = '2026-05-04T09:00:00.000000Z' as Instant;

export const policyChangeExamples: Readonly<Record<string, PolicyChangeView>> = {
  'to be proposed': policyChangePage(changeFacts, 'en').view,
  'without a reason': policyChangePage(
    { ...changeFacts, form: { reason: '', problems: ['reason-needed'] } },
    'en',
  ).view,
  'with a proposal that waits, for one who sees numbers only': policyChangePage(
    { ...changeFacts, waiting: '9', people: null },
    'en',
  ).view,
  'still being worked out': policyChangePage(
    {
      ...changeFacts,
      change: { ...changeExample, examinedAt: null },
      ...{ counts: nobody, months: [], refusals: ['not-examined'], before: null },
      people: { rows: [], others: 0, next: null },
    },
    'en',
  ).view,
  'published, nobody loses cover': policyChangePage(
    {
      ...changeFacts,
      change: { ...changeExample, publishedAt: AT },
      ...{ counts: nobody, refusals: ['published-already'] },
      months: [{ month: '2027-06', uncovered: 0, covered: 1 }],
    },
    'en',
  ).view,
};
