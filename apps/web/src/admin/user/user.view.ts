import { type Lang, type Words, words } from '#i18n';
import type { Account, RoleGrant } from '#identity';
import { type CivilDate, ROLES } from '#kernel';
import {
  type AreaField,
  areaField,
  column,
  type DataTable,
  description,
  type DescriptionList,
  type ErrorSummary,
  type InputField,
  inputField,
  type Notice,
  notice,
  type Page,
  type SelectField,
  selectField,
  type Status,
  statusAs,
  statusCell,
  textCell,
} from '#ui';
import { accountStatus } from '../users/users.view.js';
import { type GrantForm, SCOPES } from './grant-form.js';

export const USER_NEWS = ['invited', 'state', 'granted', 'ended', 'factor'] as const;

export interface UserFacts {
  readonly account: Account;
  readonly grants: readonly RoleGrant[];
  readonly form: GrantForm;
  readonly done: (typeof USER_NEWS)[number] | null;
  /** Whether the forms are shown. */
  readonly isEdited: boolean;
  readonly today: CivilDate;
  readonly zone: string;
}

export interface UserView {
  readonly summary: ErrorSummary | null;
  readonly done: Notice | null;
  readonly heading: string;
  readonly facts: DescriptionList;
  readonly audit: string;
  readonly roles: DataTable;
  readonly edit: string | null;
  readonly forms: UserForms | null;
}

interface UserForms {
  readonly address: string;
  readonly stateLabel: string;
  readonly reason: AreaField;
  readonly selects: readonly SelectField[];
  readonly inputs: readonly InputField[];
  readonly ends: readonly { readonly grant: string; readonly label: string }[];
}

export function userPage(facts: UserFacts, lang: Lang): Page<UserView> {
  const spoken = words(lang);
  const { t } = spoken;
  const { account, form, done, isEdited } = facts;
  const address = `/admin/users/${account.id}`;
  const problem = form.problem === null ? null : t(`user.${form.problem}`);
  const view: UserView = {
    summary: problem === null ? null : { problems: [{ field: 'reason', text: problem }] },
    done: done === null ? null : notice('ok', t(`user.done-${done}`)),
    heading: account.name,
    facts: {
      items: [
        description(t('user.state'), '', { status: accountStatus(account, lang) }),
        description(t('users.email'), account.email),
        description(t('user.created'), spoken.instant(account.createdAt, facts.zone)),
      ],
    },
    audit: `/admin/audit?kind=account&subject=${account.id}`,
    roles: rolesOf(facts, spoken),
    edit: isEdited ? null : `${address}/edit`,
    forms: isEdited ? formsOf(facts, address, spoken) : null,
  };
  const title = problem === null ? account.name : t('user.wrong', { name: account.name });
  return { template: 'user', title, view, status: problem === null ? 200 : 422, cache: 'no-store' };
}

function rolesOf({ grants, today }: UserFacts, spoken: Words): DataTable {
  const { t } = spoken;
  const [scope, days, reason, state] = ['scope', 'days', 'reason', 'state'].map((key) =>
    t(`user.${key}`),
  ) as [string, string, string, string];
  return {
    captionId: 'roles',
    selectable: false,
    columns: [t('user.role'), scope, days, reason, state].map((label) => column(label)),
    rows: grants.map((grant) => ({
      ...{ id: grant.id, title: t(`role.${grant.role}`), href: null, sub: null, selected: false },
      cells: [
        textCell(scope, scopeText(grant, spoken)),
        textCell(days, daysOf(grant, spoken)),
        textCell(reason, grant.endReason ?? grant.reason),
        statusCell(state, stateOf(grant, today, spoken)),
      ],
    })),
    empty: grants.length > 0 ? null : t('user.no-roles'),
  };
}

function scopeText({ scope }: RoleGrant, { t }: Words): string {
  return scope.id === null ? t('user.scope-all') : `${t(`user.scope-${scope.kind}`)} ${scope.id}`;
}

function daysOf({ from, through }: RoleGrant, { t, shortDate }: Words): string {
  return through === null
    ? t('user.from-on', { from: shortDate(from) })
    : t('user.from-through', { from: shortDate(from), through: shortDate(through) });
}

function stateOf({ endedAt, from, through }: RoleGrant, today: CivilDate, { t }: Words): Status {
  if (endedAt !== null || (through !== null && through < today)) return statusAs('none', t('user.over'));
  return from > today ? statusAs('info', t('user.to-come')) : statusAs('ok', t('user.held'));
}

function formsOf({ account, grants, form, today }: UserFacts, address: string, spoken: Words): UserForms {
  const { t } = spoken;
  const roles = ROLES.filter((role) => role !== 'visitor').map((value) => ({
    value,
    text: t(`role.${value}`),
  }));
  const scopes = SCOPES.map((value) => ({ value, text: t(`user.scope-${value}`) }));
  const ending = grants.filter((grant) => stateOf(grant, today, spoken).kind !== 'none');
  const error = form.problem === null ? null : t(`user.${form.problem}`);
  return {
    address,
    stateLabel: t(account.disabledAt === null ? 'user.disable' : 'user.enable'),
    reason: areaField({
      name: 'reason',
      label: t('user.your-reason'),
      value: form.reason,
      rows: 2,
      required: true,
      error,
    }),
    selects: [
      selectField({ name: 'role', label: t('user.role'), value: form.role }, roles),
      selectField({ name: 'scope', label: t('user.scope'), value: form.scope }, scopes),
    ],
    inputs: [
      inputField({
        name: 'scopeId',
        label: t('user.scope-id'),
        value: form.scopeId,
        hint: t('user.scope-hint'),
        maxLength: 60,
      }),
      inputField({ name: 'from', label: t('user.from'), value: form.from, type: 'date' }),
      inputField({
        name: 'through',
        label: t('user.through'),
        value: form.through,
        type: 'date',
        hint: t('user.through-hint'),
      }),
    ],
    ends: ending.map((grant) => ({
      grant: grant.id,
      label: t('user.end', { role: t(`role.${grant.role}`), scope: scopeText(grant, spoken) }),
    })),
  };
}
