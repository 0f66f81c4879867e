import type { NewRoleGrant } from '#identity';
import {
  type AccountId,
  type CivilDate,
  failure,
  parseCivilDate,
  type Result,
  ROLES,
  type Scope,
  success,
} from '#kernel';
import { fieldText } from '../../http/form.js';

export const SCOPES: readonly Scope['kind'][] = ['all', 'course', 'programme', 'post', 'unit'];

/** What stands in the forms of an account's page; `problem` is a key of its words. */
export interface GrantForm {
  readonly role: string;
  readonly scope: string;
  readonly scopeId: string;
  readonly from: string;
  readonly through: string;
  readonly reason: string;
  readonly problem: string | null;
}

export const NO_GRANT: GrantForm = {
  ...{ role: '', scope: 'all', scopeId: '', from: '', through: '', reason: '', problem: null },
};

export function readGrant(body: Record<string, unknown> | null): GrantForm {
  const text = (name: string) => fieldText(body, name).replaceAll('\0', '').trim().slice(0, 2_000);
  return {
    ...{ role: text('role'), scope: text('scope') || 'all', scopeId: text('scopeId'), from: text('from') },
    ...{ through: text('through'), reason: text('reason'), problem: null },
  };
}

/** The grant that the form asks for; a blank first day is today, a blank last day is none. */
export function newGrant(
  form: GrantForm,
  account: AccountId,
  today: CivilDate,
): Result<NewRoleGrant, string> {
  const role = ROLES.find((each) => each === form.role && each !== 'visitor');
  const kind = SCOPES.find((each) => each === form.scope);
  const from = form.from === '' ? today : parseCivilDate(form.from);
  const through = form.through === '' ? null : parseCivilDate(form.through);
  if (role === undefined) return failure(['not-grantable']);
  if (kind === undefined || form.scopeId.length > 60) return failure(['scope-incomplete']);
  if (from === null || (form.through !== '' && through === null)) return failure(['not-a-day']);
  return success({
    ...{ account, role, from, through, reason: form.reason },
    scope: { kind, id: form.scopeId === '' ? null : form.scopeId },
  });
}
