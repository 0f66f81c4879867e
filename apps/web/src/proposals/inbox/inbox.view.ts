import { type Lang, words } from '#i18n';
import type { AccountId, Instant } from '#kernel';
import { type Proposal, proposalState } from '#proposals';
import { column, type DataTable, type Page, type Pager, statusCell, textCell } from '#ui';
import { proposalStatus, proposalTitle } from '../proposal-words.js';

export const INBOX_TABS = ['waiting', 'mine', 'decided'] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

export const isInboxTab = (value: unknown): value is InboxTab => INBOX_TABS.some((tab) => tab === value);

export interface InboxFacts {
  readonly tab: InboxTab;
  readonly proposals: readonly Proposal[];
  readonly next: string | null;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly at: Instant;
  readonly zone: string;
}

export interface InboxView {
  readonly tabs: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly heading: string;
  readonly table: DataTable;
  readonly pager: Pager | null;
}

export function inboxPage(facts: InboxFacts, lang: Lang): Page<InboxView> {
  const { t } = words(lang);
  const { tab, next } = facts;
  const tabs = INBOX_TABS.map((each) => ({
    label: t(`inbox.${each}`),
    href: each === 'waiting' ? '/proposals' : `/proposals?view=${each}`,
    isCurrent: each === tab,
  }));
  const pager = next === null ? null : pagerOf(tab, next, t('inbox.pages'));
  const view = { tabs, heading: t(`inbox.${tab}`), table: tableOf(facts, lang), pager };
  return { template: 'inbox', title: t('inbox.title'), view, cache: 'no-store' };
}

function pagerOf(tab: InboxTab, next: string, label: string): Pager {
  return { label, perPage: 50, previous: null, next: `/proposals?view=${tab}&before=${next}` };
}

function tableOf({ tab, proposals, names, at, zone }: InboxFacts, lang: Lang): DataTable {
  const spoken = words(lang);
  const { t } = spoken;
  const labels = ['by', 'on', 'until', 'state'].map((key) => t(`inbox.${key}`)) as [
    string,
    string,
    string,
    string,
  ];
  return {
    captionId: 'list',
    selectable: false,
    columns: [t('inbox.proposal'), ...labels].map((label) => column(label)),
    rows: proposals.map((each) => ({
      id: each.id,
      title: proposalTitle(each, spoken),
      href: `/proposals/${each.id}`,
      sub: each.reason,
      selected: false,
      cells: [
        textCell(labels[0], names.get(each.requestedBy) ?? ''),
        textCell(labels[1], spoken.instant(each.requestedAt, zone)),
        textCell(labels[2], spoken.instant(each.expiresAt, zone)),
        statusCell(labels[3], proposalStatus(proposalState(each, at), spoken)),
      ],
    })),
    empty: proposals.length > 0 ? null : t(`inbox.empty-${tab}`),
  };
}
