import { type Lang, words } from '#i18n';
import { type Page, type Status, statusAs } from '#ui';

export interface OverviewFacts {
  readonly queue: { readonly waiting: number; readonly running: number; readonly failed: number };
  /** Accounts that were refused too often, since the day began in UTC. */
  readonly alerts: number;
  /** Where else whoever looks may go. */
  readonly rights: readonly ('accounts.manage' | 'audit.read' | 'outbox.read')[];
}

export interface OverviewView {
  readonly heading: string;
  readonly figures: readonly {
    readonly text: string;
    readonly href: string;
    readonly status: Status | null;
  }[];
}

/** Is anything broken? Each figure leads to what is behind it. */
export function overviewPage({ queue, alerts, rights }: OverviewFacts, lang: Lang): Page<OverviewView> {
  const { t } = words(lang);
  const verdict = (bad: number): Status =>
    bad > 0 ? statusAs('bad', t('admin-overview.look')) : statusAs('ok', t('admin-overview.fine'));
  const readsAudit = rights.includes('audit.read');
  const alertsAt = readsAudit ? '/admin/audit?action=denials-alert' : '/admin/health';
  const figures = [
    {
      text: t('admin-overview.waiting', { count: queue.waiting + queue.running }),
      href: '/admin/health',
      status: null,
    },
    {
      text: t('admin-overview.failed', { count: queue.failed }),
      href: '/admin/health',
      status: verdict(queue.failed),
    },
    { text: t('admin-overview.alerts', { count: alerts }), href: alertsAt, status: verdict(alerts) },
    { text: t('followup.title'), href: '/admin/followup', status: null },
    ...(rights.includes('outbox.read')
      ? [{ text: t('admin-overview.outbox'), href: '/admin/outbox', status: null }]
      : []),
    ...(rights.includes('accounts.manage')
      ? [{ text: t('admin-overview.users'), href: '/admin/users', status: null }]
      : []),
  ];
  const heading = t('admin-overview.title');
  return { template: 'admin-overview', title: heading, view: { heading, figures }, cache: 'no-store' };
}
