import type { PolicyChange, PublishedProgramme } from '#certification';
import type { Policy } from '#certification/rules';
import { type Lang, type Words, words } from '#i18n';
import { addDays, type CivilDate } from '#kernel';
import type { Breadcrumbs, DescriptionList, Link, Page } from '#ui';
import { programmeTitle } from '../../hr/programme-titles.js';
import { policyDifferences, policyItems } from '../policy-terms.js';
import { versionBefore, versionsOn } from '../versions-on.js';
import { workedExample } from './worked-example.js';

export interface ProgrammeFacts {
  readonly programme: PublishedProgramme;
  /** Newest first. */
  readonly changes: readonly PolicyChange[];
  readonly mayWrite: boolean;
  readonly today: CivilDate;
  readonly zone: string;
}

export interface ProgrammeView {
  readonly crumbs: Breadcrumbs;
  readonly heading: string;
  readonly add: string | null;
  readonly inForce: string;
  readonly terms: DescriptionList;
  readonly example: readonly string[];
  readonly drafts: readonly (Link & { readonly detail: string })[];
  readonly versions: readonly VersionView[];
}

interface VersionView {
  readonly title: string;
  readonly when: string;
  readonly note: string | null;
  readonly differences: DescriptionList;
}

export function programmePage(facts: ProgrammeFacts, lang: Lang): Page<ProgrammeView> {
  const spoken = words(lang);
  const { t } = spoken;
  const { programme, today, zone, mayWrite } = facts;
  const { code, title } = programmeTitle(programme, lang);
  const { policies } = programme.rules;
  const { current } = versionsOn(policies, today);
  const day = spoken.date(current.effectiveFrom);
  const view: ProgrammeView = {
    crumbs: { items: [{ label: t('programmes.title'), href: '/admin/programmes' }], here: code },
    heading: title,
    add: mayWrite ? `/admin/programmes/${code}/versions/new` : null,
    inForce: t('programme.in-force', { version: current.version, day }),
    terms: { items: policyItems(current, spoken) },
    example: exampleOf(current, today, spoken),
    drafts: facts.changes
      .filter(({ publishedAt }) => publishedAt === null)
      .map((change) => draftOf(code, change, zone, spoken)),
    versions: policies.map((each) => versionOf(each, policies, zone, spoken)).toReversed(),
  };
  return { template: 'programme', title, view, cache: 'no-store' };
}

function exampleOf(policy: Policy, today: CivilDate, { t, date }: Words): string[] {
  const { on, through, opens, graceThrough, againFrom } = workedExample(policy, today);
  const day = date(on);
  if (through === null) return [t('programme.passes-for-ever', { day })];
  const lastRenewal = againFrom === null ? null : addDays(againFrom, -1);
  const said = (key: string, when: CivilDate | null) =>
    when === null ? [] : [t(`programme.${key}`, { day: date(when) })];
  return [
    t('programme.passes', { day, through: date(through) }),
    ...said('opens', opens),
    ...said(policy.anchor === 'completion' ? 'grace' : 'rhythm', graceThrough),
    ...said('until', lastRenewal === (graceThrough ?? through) ? null : lastRenewal),
    ...said('again', againFrom),
  ];
}

function draftOf(
  code: string,
  { id, version, effectiveFrom, draftedAt }: PolicyChange,
  zone: string,
  { t, date, instant }: Words,
): ProgrammeView['drafts'][number] {
  return {
    label: t('programme.draft', { version, day: date(effectiveFrom) }),
    href: `/admin/programmes/${code}/changes/${id}`,
    detail: t('programme.drafted', { when: instant(draftedAt, zone) }),
  };
}

function versionOf(policy: Policy, all: readonly Policy[], zone: string, spoken: Words): VersionView {
  const { t, date, instant } = spoken;
  const { version, effectiveFrom, publishedAt } = policy;
  const day = date(effectiveFrom);
  const before = versionBefore(all, effectiveFrom);
  const items = before === null ? [] : policyDifferences(before, policy, spoken);
  const unchanged = items.length === 0 ? t('programme.same') : null;
  return {
    title: t('programme.version', { version }),
    when:
      publishedAt === null
        ? t('programme.effective', { day })
        : t('programme.effective-published', { day, when: instant(publishedAt, zone) }),
    note: before === null ? t('programme.first') : unchanged,
    differences: { items },
  };
}
