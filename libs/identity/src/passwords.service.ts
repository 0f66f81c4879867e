import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { type AccountId, failure, type Moment, type Result, success } from '#kernel';
import { AuditTrail } from '#audit';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { commonPasswords } from './common-passwords.js';
import { IdentitySettings } from './identity-settings.js';
import { PasswordHashing } from './password-hashing.js';
import { type PasswordProblem, passwordProblems } from './password-rules.js';
import { SessionsRepository } from './sessions.repository.js';

export interface PasswordChange {
  readonly account: AccountId;
  readonly current: string;
  readonly next: string;
  /** The session that the change is made in: the only one that stays. */
  readonly session: string;
  readonly moment: Moment;
}

/** Chosen passwords: judged by the rules, hashed, and every other session ended (SESS-04). */
@Injectable()
export class Passwords {
  private readonly denied = commonPasswords();

  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly hashing: PasswordHashing,
    private readonly settings: IdentitySettings,
    private readonly audit: AuditTrail,
  ) {}

  /** Why a person could not choose a password; empty where they could. */
  problems(password: string, person: Pick<Account, 'name' | 'email'>): PasswordProblem[] {
    const { passwordMinimum: minimum, ministryName: ministry } = this.settings;
    const { name, email } = person;
    return passwordProblems(password, { minimum, ministry, name, email, denied: this.denied });
  }

  /** For whoever is signed in and knows the current one. @throws TooManyAtOnce */
  async change(tx: Tx, change: PasswordChange): Promise<Result<Account, PasswordProblem | 'current-wrong'>> {
    const account = await this.accounts.find(tx, change.account);
    const found = account === null ? null : await this.accounts.credentials(tx, account.email);
    const right = await this.hashing.matches(found?.passwordHash ?? null, change.current.slice(0, 5_000));
    if (found === null || !right) return failure(['current-wrong']);
    return this.set(
      tx,
      { account: found.account, password: change.next, keep: change.session },
      change.moment,
    );
  }

  /** Sets a judged password and ends all sessions but one. @throws TooManyAtOnce */
  async set(
    tx: Tx,
    { account, password, keep }: { account: Account; password: string; keep: string | null },
    moment: Moment,
  ): Promise<Result<Account, PasswordProblem>> {
    const problems = this.problems(password, account);
    if (problems.length > 0) return failure(problems);
    await this.accounts.setPassword(tx, account.id, await this.hashing.hash(password));
    await this.sessions.endAll(tx, account.id, keep);
    await this.sessions.forgetDevices(tx, account.id);
    const subject = { subjectKind: 'account', subjectId: account.id };
    await this.audit.line(tx, { actor: account.id, at: moment.at, action: 'password-changed', ...subject });
    return success({ ...account, hasPassword: true });
  }
}
