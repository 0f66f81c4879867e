import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '#database';
import { failure, type Moment, type Result } from '#kernel';
import { Outbox } from '#notifications';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { emailAddress } from './email-address.js';
import { evenly } from './evenly.js';
import { IdentitySettings } from './identity-settings.js';
import { after, HOUR } from './lapse.js';
import { LETTERS_AN_HOUR } from './letter-limit.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import type { PasswordProblem } from './password-rules.js';
import { Passwords } from './passwords.service.js';
import { isToken, newToken, tokenDigest } from './secret-token.js';

/** How long a link works, in milliseconds. */
export const RESET_LIFE = HOUR;

/** Longer than any of the ways through a request usually takes, in milliseconds. */
const EVEN_STEP = 100;

/** A new password for who forgot theirs (AUTH-06). */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly links: PasswordLinksRepository,
    private readonly passwords: Passwords,
    private readonly outbox: Outbox,
    private readonly settings: IdentitySettings,
  ) {}

  /**
   * Sends a link where there is an account, and says nothing of whether there is: the answer is the same and takes
   * the same time. In a transaction of its own, since the wait must not hold one.
   */
  async request(email: string, moment: Moment): Promise<void> {
    await evenly(EVEN_STEP, () =>
      this.database.transaction((tx) => this.send(tx, emailAddress(email), moment)),
    );
  }

  /** The account that a link is for, or null for a link that is wrong, used, replaced or too old. */
  async find(sql: Sql, token: unknown, moment: Moment): Promise<Account | null> {
    if (!isToken(token)) return null;
    const id = await this.links.accountOf(sql, 'reset', tokenDigest(token), moment.at);
    return id === null ? null : this.accounts.find(sql, id);
  }

  /** Sets the password and ends all sessions; does not sign in, and leaves the second factor. @throws TooManyAtOnce */
  async complete(
    tx: Tx,
    { token, password }: { token: string; password: string },
    moment: Moment,
  ): Promise<Result<Account, PasswordProblem | 'no-such-link'>> {
    const account = await this.find(tx, token, moment);
    if (account === null) return failure(['no-such-link']);
    const problems = this.passwords.problems(password, account);
    if (problems.length > 0) return failure(problems);
    if (!(await this.links.use(tx, 'reset', tokenDigest(token), moment.at))) return failure(['no-such-link']);
    await this.links.voidAll(tx, account.id, moment.at);
    return this.passwords.set(tx, { account, password, keep: null }, moment);
  }

  private async send(tx: Tx, email: string | null, moment: Moment): Promise<void> {
    const account = (await this.accounts.credentials(tx, email))?.account ?? null;
    if (account === null || !account.hasPassword || account.disabledAt !== null) return;
    await this.links.lock(tx, account.id);
    const sent = await this.links.countSince(tx, 'reset', account.id, after(moment.at, -HOUR));
    if (sent >= LETTERS_AN_HOUR) return;
    const { value, digest } = newToken(256);
    const expiresAt = after(moment.at, RESET_LIFE);
    const id = await this.links.add(tx, 'reset', { account: account.id, digest, at: moment.at, expiresAt });
    const link = `${this.settings.publicUrl}/password-reset/${value}`;
    const facts = { name: account.name, ministry: this.settings.ministryName, link };
    const order = { to: account.email, template: 'password-reset', lang: account.lang, facts } as const;
    await this.outbox.enqueue(tx, { key: `password-reset-${id}`, ...order }, moment);
  }
}
