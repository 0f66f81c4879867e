import { AUDIT_FILTERS, type AuditLine, type AuditQuery } from '#audit';
import { type Lang, words } from '#i18n';
import type { AccountId } from '#kernel';
import { column, filterInput, inputField, textCell } from '#ui';
import { addressOf, type AdminListView } from '../list/admin-list.view.js';

export interface AuditFacts {
  readonly lines: readonly AuditLine[];
  readonly next: string | null;
  readonly asked: AuditQuery;
  readonly names: ReadonlyMap<AccountId, string>;
  /** Filters whose text means nothing; they are not applied, and said to be wrong. */
  readonly unreadable: readonly string[];
  readonly isLater: boolean;
  readonly zone: string;
}

export function auditView(facts: AuditFacts, lang: Lang): AdminListView {
  const spoken = words(lang);
  const { t } = spoken;
  const { lines, next, asked, names, unreadable, isLater, zone } = facts;
  const set = asked as Readonly<Record<string, string>>;
  const labels = ['on', 'actor', 'subject', 'rule', 'reason'].map((key) => t(`audit.${key}`));
  const fields = AUDIT_FILTERS.map(({ name }) => {
    const type = name === 'from' || name === 'through' ? 'date' : 'text';
    const error = unreadable.includes(name) ? t('audit.unreadable') : null;
    const label = t(`audit.filter-${name}`);
    return filterInput(inputField({ name, label, value: set[name] ?? '', type, error, maxLength: 120 }));
  });
  const chips = AUDIT_FILTERS.filter(({ name }) => (set[name] ?? '') !== '').map(({ name }) => ({
    label: `${t(`audit.filter-${name}`)}: ${set[name]}`,
    href: addressOf('/admin/audit', { ...set, [name]: '' }),
  }));
  const pager = {
    ...{ label: t('audit.pages'), perPage: 50, previous: isLater ? addressOf('/admin/audit', set) : null },
    next: next === null ? null : addressOf('/admin/audit', { ...set, before: next }),
  };
  return {
    heading: t('audit.title'),
    intro: t('audit.intro'),
    action: null,
    filter: { action: '/admin/audit', label: t('audit.find'), fields, chips },
    table: {
      captionId: 'list',
      selectable: false,
      columns: [t('audit.action'), ...labels].map((label) => column(label)),
      rows: lines.map((line) => ({
        ...{ id: line.id, title: line.action, href: null, selected: false },
        sub: line.detail === null ? null : JSON.stringify(line.detail).slice(0, 300),
        cells: [
          spoken.instant(line.at, zone),
          line.actor === null ? t('audit.nobody') : (names.get(line.actor) ?? line.actor),
          [line.subjectKind, line.subjectId].filter(Boolean).join(' '),
          line.rule ?? '',
          line.reason ?? '',
        ].map((text, at) => textCell(labels[at]!, text)),
      })),
      empty: lines.length > 0 ? null : t('audit.empty'),
    },
    pager: isLater || next !== null ? pager : null,
  };
}
