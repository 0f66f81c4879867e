import type { ChangeCounts, ChangeMonth, PolicyChange } from '#certification';
import type { Policy } from '#certification/rules';
import { type Lang, type Words, words } from '#i18n';
import {
  type AreaField,
  areaField,
  type Breadcrumbs,
  description,
  type DescriptionList,
  type ErrorSummary,
  notice,
  type Notice,
  type Page,
} from '#ui';
import { periodText, policyDifferences } from '../policy-terms.js';
import type { AffectedPage } from './affected-people.js';
import { type ChangeMonths, changeMonths } from './months.view.js';
import { type PeopleHit, peopleHit } from './people-hit.view.js';
import type { ReasonForm } from './reason-form.js';

export interface ChangeFacts {
  readonly code: string;
  readonly change: PolicyChange;
  /** What the change would publish, and what it replaces. */
  readonly policy: Policy;
  readonly before: Policy | null;
  readonly counts: ChangeCounts;
  readonly months: readonly ChangeMonth[];
  /** Null: the reader sees numbers only. */
  readonly people: AffectedPage | null;
  /** What keeps it from being published. */
  readonly refusals: readonly string[];
  /** The proposal that waits. */
  readonly waiting: string | null;
  readonly form: ReasonForm;
  readonly mayPropose: boolean;
  readonly zone: string;
}

export interface PolicyChangeView {
  readonly crumbs: Breadcrumbs;
  readonly summary: ErrorSummary | null;
  readonly heading: string;
  readonly lead: string;
  readonly states: readonly Notice[];
  readonly sentences: readonly string[];
  readonly rules: DescriptionList;
  readonly months: ChangeMonths | null;
  readonly people: PeopleHit | null;
  readonly proposal: { readonly action: string; readonly reason: AreaField } | null;
}

export function policyChangePage(facts: ChangeFacts, lang: Lang): Page<PolicyChangeView> {
  const spoken = words(lang);
  const { t } = spoken;
  const { code, change, form, people, months } = facts;
  const home = `/admin/programmes/${code}`;
  const self = `${home}/changes/${change.id}`;
  const title = t('policy-change.title', { code, version: change.version });
  const problems = form.problems.map((key) => ({ field: fieldOf(key), text: t(`policy-change.${key}`) }));
  const links = [
    { label: t('programmes.title'), href: '/admin/programmes' },
    { label: code, href: home },
  ];
  const view: PolicyChangeView = {
    crumbs: { items: links, here: t('programme.version', { version: change.version }) },
    summary: problems.length > 0 ? { problems } : null,
    heading: title,
    lead: leadOf(facts, spoken),
    states: statesOf(facts, spoken),
    sentences: change.examinedAt === null ? [] : sentencesOf(facts, t),
    rules: { items: rulesOf(facts, spoken) },
    months: months.length === 0 ? null : changeMonths(months, spoken),
    people: people === null ? null : peopleHit(people, change, self, spoken),
    proposal: isOpen(facts) ? proposalOf(self, form, t) : null,
  };
  const isWrong = problems.length > 0;
  const shown = isWrong ? t('policy-change.wrong', { title }) : title;
  return { template: 'policy-change', title: shown, view, status: isWrong ? 422 : 200, cache: 'no-store' };
}

function isOpen({ mayPropose, waiting, refusals }: ChangeFacts): boolean {
  return mayPropose && waiting === null && refusals.length === 0;
}

/** Problems of the change itself lead to the top of the page. */
function fieldOf(key: string): string {
  return key.startsWith('reason-') ? 'reason' : 'main';
}

function leadOf({ change, zone }: ChangeFacts, { t, date, instant }: Words): string {
  const day = date(change.effectiveFrom);
  return change.examinedAt === null
    ? t('policy-change.running', { day })
    : t('policy-change.from', { day, when: instant(change.examinedAt, zone) });
}

function statesOf({ change, waiting, refusals, zone }: ChangeFacts, { t, instant }: Words): Notice[] {
  if (change.publishedAt !== null)
    return [notice('ok', t('policy-change.published', { when: instant(change.publishedAt, zone) }))];
  const link = { label: t('policy-change.see-proposal'), href: `/proposals/${waiting}` };
  return [
    ...(waiting === null ? [] : [notice('info', t('policy-change.asked'), null, link)]),
    ...refusals.map((each) => notice('soon', t(`policy-change.${each}`))),
  ];
}

function sentencesOf({ change, counts }: ChangeFacts, t: Words['t']): string[] {
  const said = (key: string, count: number) => (count > 0 ? [t(`policy-change.${key}`, { count })] : []);
  return [
    t('policy-change.examined', { count: change.examined }),
    ...(counts.people === 0 ? [t('policy-change.none')] : said('people', counts.people)),
    ...said('earlier', counts.endsEarlier),
    ...said('later', counts.endsLater),
    ...said('uncovered', counts.uncovered),
    ...said('covered', counts.covered),
  ];
}

/** What happens to awards that exist is said always, changed or not. */
function rulesOf({ policy, before }: ChangeFacts, spoken: Words): DescriptionList['items'] {
  const { t } = spoken;
  const always = [
    description(t('policy-terms.existingAwards'), t(`policy-terms.existingAwards-${policy.existingAwards}`)),
    description(t('policy-terms.notice'), periodText(policy.notice, spoken)),
  ];
  const changed = before === null ? [] : policyDifferences(before, policy, spoken);
  const named = new Set(always.map(({ term }) => term));
  return [...changed.filter(({ term }) => !named.has(term)), ...always];
}

function proposalOf(self: string, { reason, problems }: ReasonForm, t: Words['t']) {
  const key = problems.find((each) => fieldOf(each) === 'reason');
  const error = key === undefined ? null : t(`policy-change.${key}`);
  const [label, hint] = [t('policy-change.reason'), t('policy-change.reason-hint')];
  const field = { name: 'reason', label, hint, value: reason, rows: 3, required: true, error };
  return { action: `${self}/proposal`, reason: areaField(field) };
}
