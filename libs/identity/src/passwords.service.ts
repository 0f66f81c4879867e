import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { type AccountId, failure, type Moment, type Result, success } from '#kernel';
import { AuditTrail } from '#audit';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { commonPasswords } from './common-passwords.js';
import { IdentitySettings } from './identity-settings.js';
import { PasswordHashing } from './password-hashing.js';
import { PASSWORD_CEILING, type PasswordProblem, passwordProblems } from './password-rules.js';
import { SessionsRepository } from './sessions.repository.js';
import { type GuessedAt, Throttle } from './throttle.service.js';

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
    private readonly throttle: Throttle,
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
  async change(
    tx: Tx,
    change: PasswordChange,
  ): Promise<Result<Account, PasswordProblem | 'current-wrong' | 'too-many-tries'>> {
    const account = await this.accounts.find(tx, change.account);
    const tried = await this.throttle.guard(guessedAt(change.account), change.moment, () =>
      this.judge(tx, account, change.current),
    );
    if (tried.outcome !== 'right')
      return failure([tried.outcome === 'wrong' ? 'current-wrong' : 'too-many-tries']);
    const { next: password, session: keep, moment } = change;
    return this.set(tx, { account: tried.value, password, keep }, moment);
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

  private async judge(tx: Tx, account: Account | null, current: string): Promise<Account | null> {
    if (account === null || current.length > PASSWORD_CEILING) return null;
    const found = await this.accounts.credentials(tx, account.email);
    return (await this.hashing.matches(found?.passwordHash ?? null, current)) ? account : null;
  }
}

/** Whoever sits at somebody's open session may not guess their password without end either. */
function guessedAt(account: AccountId): GuessedAt {
  const subject = createHash('sha256').update(`current:${account}`).digest();
  return { subject, address: '', byAddress: false };
}
