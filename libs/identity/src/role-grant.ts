import type { AccountId, CivilDate, Grant, Instant } from '#kernel';

/** A role that somebody was given, with its days, its author and its reason, and how it ended if it did. */
export interface RoleGrant extends Grant {
  readonly id: string;
  readonly account: AccountId;
  readonly from: CivilDate;
  /** The last day, or null while it has none. */
  readonly through: CivilDate | null;
  /** Null for the operator of the machine. */
  readonly grantedBy: AccountId | null;
  readonly grantedAt: Instant;
  readonly reason: string;
  readonly endedBy: AccountId | null;
  readonly endedAt: Instant | null;
  readonly endReason: string | null;
}

/** Why a role can't be given or taken; each is a sentence of the page's words. */
export type RoleGrantProblem =
  | 'no-such-account'
  | 'no-such-grant'
  | 'not-grantable'
  | 'yourself'
  | 'reason-needed'
  | 'days-reversed'
  | 'scope-incomplete'
  | 'ended-already'
  | 'last-admin';

export type NewRoleGrant = Pick<RoleGrant, 'account' | 'role' | 'scope' | 'from' | 'through' | 'reason'>;

/** What is wrong with a grant as it is asked for. Nobody gives a role to themselves (AUTHZ-06). */
export function grantProblems(grant: NewRoleGrant, by: AccountId | null): RoleGrantProblem[] {
  const problems: RoleGrantProblem[] = [];
  if (grant.role === 'visitor') problems.push('not-grantable');
  if (grant.account === by) problems.push('yourself');
  if (grant.reason.trim() === '') problems.push('reason-needed');
  if (grant.through !== null && grant.through < grant.from) problems.push('days-reversed');
  if ((grant.scope.kind === 'all') !== (grant.scope.id === null || grant.scope.id === ''))
    problems.push('scope-incomplete');
  return problems;
}
