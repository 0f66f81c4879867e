import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Moment } from '#kernel';
import type { Account } from './account.js';
import { AccountsRepository, type Credentials } from './accounts.repository.js';
import { emailAddress } from './email-address.js';
import { TooManyAtOnce } from './identity.errors.js';
import { PasswordHashing } from './password-hashing.js';
import { PASSWORD_CEILING } from './password-rules.js';
import { isToken, tokenDigest } from './secret-token.js';
import { SessionsRepository } from './sessions.repository.js';
import { Throttle } from './throttle.service.js';

/** What a visitor sent: the fields of the form, the address they came from, and the device cookie if there is one. */
export interface PasswordAttempt {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly device: string | null;
}

/** `wrong` says nothing about why; `throttled` is 429 and `busy` 503, both with `Retry-After` in seconds. */
export type PasswordVerdict =
  | { readonly outcome: 'right'; readonly account: Account; readonly knownDevice: boolean }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'throttled' | 'busy'; readonly retryAfter: number };

/** Judges an address and a password; unknown accounts take the same steps and the same time as known ones (AUTH-01). */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly hashing: PasswordHashing,
    private readonly throttle: Throttle,
  ) {}

  async verify(attempt: PasswordAttempt, moment: Moment): Promise<PasswordVerdict> {
    if (attempt.password.length > PASSWORD_CEILING) return { outcome: 'wrong' };
    const email = emailAddress(attempt.email);
    const found = await this.accounts.credentials(this.database.sql, email);
    const knownDevice = await this.isKnown(attempt.device, found);
    const subject = knownDevice
      ? digestOf('device', attempt.device!)
      : digestOf('email', email ?? attempt.email);
    const guessed = { subject, address: attempt.address.slice(0, 60), byAddress: !knownDevice };
    try {
      const tried = await this.throttle.guard(guessed, moment, () => this.judge(found, attempt.password));
      return tried.outcome === 'right' ? { outcome: 'right', account: tried.value, knownDevice } : tried;
    } catch (error) {
      if (error instanceof TooManyAtOnce) return { outcome: 'busy', retryAfter: error.retryAfter };
      throw error;
    }
  }

  /** A trusted device has a count of its own: strangers' wrong passwords don't keep the owner out. */
  private async isKnown(device: string | null, found: Credentials | null): Promise<boolean> {
    if (!isToken(device) || found === null) return false;
    return this.sessions.isTrusted(this.database.sql, found.account.id, tokenDigest(device));
  }

  private async judge(found: Credentials | null, password: string): Promise<Account | null> {
    const right = await this.hashing.matches(found?.passwordHash ?? null, password);
    return right && found !== null && found.account.disabledAt === null ? found.account : null;
  }
}

function digestOf(kind: string, value: string): Buffer {
  return createHash('sha256').update(`${kind}:${value}`).digest();
}
