import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import { type AccountId, failure, type Moment, type Result, success } from '#kernel';
import { AuditTrail } from '#audit';
import { Outbox } from '#notifications';
import type { Account, AccountProblem, Preferences } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { RoleGrantsRepository } from './role-grants.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Accounts by name, and the cursor of the next page or null. */
export interface AccountPage {
  readonly accounts: readonly Account[];
  readonly next: string | null;
}

/** Opening or closing an account: by whom, and why. */
export interface AccountChange {
  readonly account: AccountId;
  readonly by: AccountId;
  readonly reason: string;
  readonly moment: Moment;
}

@Injectable()
export class Accounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsRepository,
    private readonly sessions: SessionsRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  async find(sql: Sql, id: AccountId): Promise<Account | null> {
    return this.accounts.find(sql, id);
  }

  /** @param page `text` filters names and addresses, `after` is the cursor of the page before; at most 500 a page */
  async page(sql: Sql, page: { text: string; after: string | null; limit: number }): Promise<AccountPage> {
    const limit = Math.min(Math.max(1, Math.trunc(page.limit)), 500);
    const found = await this.accounts.page(sql, page.text.slice(0, 200), cursorFrom(page.after), limit + 1);
    const accounts = found.slice(0, limit);
    const last = accounts.at(-1);
    return { accounts, next: found.length > limit && last !== undefined ? cursorOf(last) : null };
  }

  async changeLang(tx: Tx, account: AccountId, lang: string): Promise<void> {
    await this.accounts.setLang(tx, account, lang);
  }

  /** @throws Error where there is no such account */
  async preferences(sql: Sql, account: AccountId): Promise<Preferences> {
    const found = await this.accounts.preferences(sql, account);
    if (found === null) throw new Error('there is no such account');
    return found;
  }

  async setPreferences(tx: Tx, account: AccountId, preferences: Preferences): Promise<void> {
    await this.accounts.setPreferences(tx, account, preferences);
  }

  /** Closes an account: its sessions and trusted devices end with the transaction, waiting letters never leave. */
  async disable(tx: Tx, change: AccountChange): Promise<Result<Account, AccountProblem>> {
    await this.grants.lockAdmins(tx);
    const account = await this.accounts.find(tx, change.account);
    if (account === null) return failure(['no-such-account']);
    const problems = commonProblems(change, account.disabledAt !== null);
    const others = await this.grants.adminsBeside(tx, { account: change.account }, change.moment.today);
    if ((await this.grants.isAdmin(tx, change.account)) && others === 0) problems.push('last-admin');
    if (problems.length > 0) return failure(problems);
    await this.accounts.setDisabled(tx, account.id, change.moment.at);
    await this.sessions.endAll(tx, account.id, null);
    await this.sessions.forgetDevices(tx, account.id);
    await this.outbox.withdraw(tx, account.email, change.moment);
    await this.note(tx, 'account-disabled', change);
    return success({ ...account, disabledAt: change.moment.at });
  }

  async enable(tx: Tx, change: AccountChange): Promise<Result<Account, AccountProblem>> {
    const account = await this.accounts.find(tx, change.account);
    if (account === null) return failure(['no-such-account']);
    const problems = commonProblems(change, account.disabledAt === null);
    if (problems.length > 0) return failure(problems);
    await this.accounts.setDisabled(tx, account.id, null);
    await this.note(tx, 'account-enabled', change);
    return success({ ...account, disabledAt: null });
  }

  private async note(tx: Tx, action: string, { account, by, reason, moment }: AccountChange): Promise<void> {
    const line = { actor: by, at: moment.at, action, subjectKind: 'account', subjectId: account, reason };
    await this.audit.line(tx, line);
  }
}

function commonProblems({ account, by, reason }: AccountChange, isSoAlready: boolean): AccountProblem[] {
  const problems: AccountProblem[] = [];
  if (account === by) problems.push('yourself');
  if (reason.trim() === '') problems.push('reason-needed');
  if (isSoAlready) problems.push('is-so-already');
  return problems;
}

function cursorOf({ name, id }: Account): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

function cursorFrom(text: string | null): { name: string; id: string } | null {
  try {
    const [name, id] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString()) as unknown[];
    return typeof name === 'string' && typeof id === 'string' && /^[0-9]{1,18}$/.test(id)
      ? { name, id }
      : null;
  } catch {
    return null;
  }
}
