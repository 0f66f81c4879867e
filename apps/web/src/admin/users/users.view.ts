import { type Lang, words } from '#i18n';
import type { Account } from '#identity';
import { column, filterInput, inputField, statusAs, statusCell, textCell, type Status } from '#ui';
import { addressOf, type AdminListView } from '../list/admin-list.view.js';

export interface UsersFacts {
  readonly accounts: readonly Account[];
  readonly next: string | null;
  readonly search: string;
  readonly isLater: boolean;
}

/** Whether somebody can sign in, in one word. */
export function accountStatus(account: Pick<Account, 'disabledAt' | 'hasPassword'>, lang: Lang): Status {
  const { t } = words(lang);
  if (account.disabledAt !== null) return statusAs('bad', t('users.disabled'));
  return account.hasPassword ? statusAs('ok', t('users.open')) : statusAs('info', t('users.invited'));
}

export function usersView({ accounts, next, search, isLater }: UsersFacts, lang: Lang): AdminListView {
  const { t } = words(lang);
  const [email, state] = [t('users.email'), t('users.state')];
  const field = {
    name: 'search',
    label: t('users.search'),
    value: search,
    type: 'search',
    shortcut: '/',
  } as const;
  const at = (query: Record<string, string>) => addressOf('/admin/users', { search, ...query });
  const pager = {
    label: t('users.pages'),
    perPage: 50,
    previous: isLater ? at({}) : null,
    next: next === null ? null : at({ after: next }),
  };
  return {
    heading: t('users.title'),
    intro: null,
    action: { label: t('users.invite'), href: '/admin/users/new' },
    filter: {
      action: '/admin/users',
      label: t('users.find'),
      fields: [filterInput(inputField({ ...field, maxLength: 200 }))],
      chips: search === '' ? [] : [{ label: search, href: '/admin/users' }],
    },
    table: {
      captionId: 'list',
      selectable: false,
      columns: [t('users.name'), email, state].map((label) => column(label)),
      rows: accounts.map((account) => ({
        ...{
          id: account.id,
          title: account.name,
          href: `/admin/users/${account.id}`,
          sub: null,
          selected: false,
        },
        cells: [textCell(email, account.email), statusCell(state, accountStatus(account, lang))],
      })),
      empty: accounts.length > 0 ? null : t('users.empty'),
    },
    pager: isLater || next !== null ? pager : null,
  };
}
