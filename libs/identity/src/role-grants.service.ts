import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import {
  type AccountId,
  type CivilDate,
  failure,
  type Grant,
  type Moment,
  type Result,
  success,
} from '#kernel';
import { AuditTrail } from '#audit';
import { AccountsRepository } from './accounts.repository.js';
import { grantProblems, type NewRoleGrant, type RoleGrant, type RoleGrantProblem } from './role-grant.js';
import { RoleGrantsRepository } from './role-grants.repository.js';
import { SessionsRepository } from './sessions.repository.js';

export interface GrantEnd {
  readonly grant: string;
  readonly by: AccountId;
  readonly reason: string;
  readonly moment: Moment;
}

/** Roles given and taken. Either ends the account's sessions, so that no old cookie carries another power (SESS-01). */
@Injectable()
export class RoleGrants {
  constructor(
    private readonly grants: RoleGrantsRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditTrail,
  ) {}

  async ofAccount(sql: Sql, account: AccountId): Promise<RoleGrant[]> {
    return this.grants.ofAccount(sql, account);
  }

  /** @param by null for the operator of the machine, by the command line only */
  async grant(
    tx: Tx,
    asked: NewRoleGrant,
    by: AccountId | null,
    moment: Moment,
  ): Promise<Result<RoleGrant, RoleGrantProblem>> {
    const problems = grantProblems(asked, by);
    if ((await this.accounts.find(tx, asked.account)) === null) problems.unshift('no-such-account');
    if (problems.length > 0) return failure(problems);
    const before = await this.grants.current(tx, asked.account, moment.today);
    const grant = await this.grants.add(tx, asked, by, moment.at);
    await this.sessions.endAll(tx, asked.account, null);
    await this.note(tx, 'role-granted', { grant, by, reason: asked.reason, before, moment });
    return success(grant);
  }

  async end(
    tx: Tx,
    { grant: id, by, reason, moment }: GrantEnd,
  ): Promise<Result<RoleGrant, RoleGrantProblem>> {
    await this.grants.lockAdmins(tx);
    const grant = await this.grants.find(tx, id);
    if (grant === null) return failure(['no-such-grant']);
    const problems = await this.endProblems(tx, grant, reason, moment.today);
    if (problems.length > 0) return failure(problems);
    const before = await this.grants.current(tx, grant.account, moment.today);
    const end = { by, at: moment.at, reason };
    if (!(await this.grants.end(tx, id, end))) return failure(['ended-already']);
    await this.sessions.endAll(tx, grant.account, null);
    await this.note(tx, 'role-ended', { grant, by, reason, before, moment });
    return success({ ...grant, endedBy: by, endedAt: moment.at, endReason: reason });
  }

  private async endProblems(
    tx: Tx,
    grant: RoleGrant,
    reason: string,
    today: CivilDate,
  ): Promise<RoleGrantProblem[]> {
    const problems: RoleGrantProblem[] = [];
    if (reason.trim() === '') problems.push('reason-needed');
    if (grant.endedAt !== null) problems.push('ended-already');
    const last =
      grant.role === 'admin' && (await this.grants.adminsBeside(tx, { grant: grant.id }, today)) === 0;
    return last ? [...problems, 'last-admin'] : problems;
  }

  private async note(tx: Tx, action: string, change: GrantChange): Promise<void> {
    const { grant, by, reason, before, moment } = change;
    const after = await this.grants.current(tx, grant.account, moment.today);
    const { role, from, through } = grant;
    const detail = {
      grant: grant.id,
      role,
      from,
      through,
      before: before.map(printed),
      after: after.map(printed),
    };
    const subject = { subjectKind: 'account', subjectId: grant.account };
    await this.audit.line(tx, { actor: by, at: moment.at, action, ...subject, reason, detail });
  }
}

interface GrantChange {
  readonly grant: RoleGrant;
  readonly by: AccountId | null;
  readonly reason: string;
  readonly before: readonly Grant[];
  readonly moment: Moment;
}

/** `trainer`, `trainer course:7` */
function printed({ role, scope }: Grant): string {
  return scope.kind === 'all' ? role : `${role} ${scope.kind}:${scope.id}`;
}
