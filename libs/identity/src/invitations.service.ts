import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import {
  type AccountId,
  failure,
  type Grant,
  type Moment,
  type PersonId,
  type Result,
  success,
} from '#kernel';
import { isLang } from '#i18n';
import { AuditTrail } from '#audit';
import { Outbox } from '#notifications';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { emailAddress } from './email-address.js';
import { IdentitySettings } from './identity-settings.js';
import { after, DAY, HOUR } from './lapse.js';
import { LETTERS_AN_HOUR } from './letter-limit.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import type { PasswordProblem } from './password-rules.js';
import { Passwords } from './passwords.service.js';
import { RoleGrantsRepository } from './role-grants.repository.js';
import { isToken, newToken, tokenDigest } from './secret-token.js';

/** How long an invitation can be accepted, in milliseconds. */
export const INVITATION_LIFE = 7 * DAY;

const ADMIN: Grant = { role: 'admin', scope: { kind: 'all', id: null } };

export interface InvitationOrder {
  readonly email: string;
  readonly name: string;
  readonly lang: string;
  readonly person: PersonId | null;
  /** From today on, without a last day. */
  readonly roles: readonly Grant[];
  /** Null for the operator of the machine, by the command line only. */
  readonly by: AccountId | null;
  readonly reason: string;
}

export type InvitationProblem = 'address-invalid' | 'name-needed' | 'account-exists' | 'too-many-letters';

export interface Invited {
  readonly account: Account;
  /** Holds the token; to be shown once, by the command line only. */
  readonly link: string;
}

/** The only way to an account: there are no default ones (AUTH-10). */
@Injectable()
export class Invitations {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsRepository,
    private readonly links: PasswordLinksRepository,
    private readonly passwords: Passwords,
    private readonly outbox: Outbox,
    private readonly settings: IdentitySettings,
    private readonly audit: AuditTrail,
  ) {}

  /** Makes the account and sends the link; again, for one without a password yet, makes the older link void. */
  async invite(tx: Tx, order: InvitationOrder, moment: Moment): Promise<Result<Invited, InvitationProblem>> {
    const email = emailAddress(order.email);
    const name = order.name.trim().slice(0, 200);
    if (email === null) return failure(['address-invalid']);
    if (name === '') return failure(['name-needed']);
    const { person } = order;
    const lang = isLang(order.lang) ? order.lang : 'en';
    const added = await this.accounts.add(tx, { person, email, name, lang }, moment.at);
    const account = added ?? (await this.accounts.credentials(tx, email))?.account ?? null;
    if (account === null || account.hasPassword || account.disabledAt !== null)
      return failure(['account-exists']);
    if (await this.isFlooded(tx, account.id, moment)) return failure(['too-many-letters']);
    if (added !== null) await this.giveRoles(tx, account.id, order, moment);
    const subject = { subjectKind: 'account', subjectId: account.id };
    const line = {
      actor: order.by,
      at: moment.at,
      action: 'account-invited',
      ...subject,
      reason: order.reason,
    };
    await this.audit.line(tx, line);
    return success({ account, link: await this.send(tx, account, moment) });
  }

  /** For the machine's operator, who needs no account: the first administrator, or another one in need (AUTH-10). */
  async inviteAdmin(
    tx: Tx,
    person: Pick<InvitationOrder, 'email' | 'name' | 'lang'>,
    moment: Moment,
  ): Promise<Result<Invited, InvitationProblem>> {
    const order = { ...person, person: null, roles: [ADMIN], by: null, reason: 'invited by the operator' };
    const invited = await this.invite(tx, order, moment);
    if (!invited.ok || (await this.grants.isAdmin(tx, invited.value.account.id))) return invited;
    await this.giveRoles(tx, invited.value.account.id, order, moment);
    return invited;
  }

  /** The account that a link invites, or null for a link that is wrong, used, replaced or too old. */
  async find(sql: Sql, token: unknown, moment: Moment): Promise<Account | null> {
    if (!isToken(token)) return null;
    const id = await this.links.accountOf(sql, 'invitation', tokenDigest(token), moment.at);
    return id === null ? null : this.accounts.find(sql, id);
  }

  /** Sets the password; does not sign in. The link works once. @throws TooManyAtOnce */
  async accept(
    tx: Tx,
    { token, password }: { token: string; password: string },
    moment: Moment,
  ): Promise<Result<Account, PasswordProblem | 'no-such-link'>> {
    const account = await this.find(tx, token, moment);
    if (account === null) return failure(['no-such-link']);
    const problems = this.passwords.problems(password, account);
    if (problems.length > 0) return failure(problems);
    if (!(await this.links.use(tx, 'invitation', tokenDigest(token), moment.at)))
      return failure(['no-such-link']);
    await this.links.voidAll(tx, account.id, moment.at);
    return this.passwords.set(tx, { account, password, keep: null }, moment);
  }

  private async isFlooded(tx: Tx, account: AccountId, moment: Moment): Promise<boolean> {
    await this.links.lock(tx, account);
    const count = await this.links.countSince(tx, 'invitation', account, after(moment.at, -HOUR));
    return count >= LETTERS_AN_HOUR;
  }

  private async giveRoles(tx: Tx, account: AccountId, order: InvitationOrder, moment: Moment): Promise<void> {
    for (const { role, scope } of order.roles) {
      const days = { from: moment.today, through: null };
      await this.grants.add(tx, { account, role, scope, ...days, reason: order.reason }, order.by, moment.at);
    }
  }

  private async send(tx: Tx, account: Account, moment: Moment): Promise<string> {
    const { value, digest } = newToken(256);
    const expiresAt = after(moment.at, INVITATION_LIFE);
    const id = await this.links.add(tx, 'invitation', {
      account: account.id,
      digest,
      at: moment.at,
      expiresAt,
    });
    const link = `${this.settings.publicUrl}/invitations/${value}`;
    const facts = {
      name: account.name,
      ministry: this.settings.ministryName,
      link,
      until: expiresAt.slice(0, 10),
    };
    const order = { to: account.email, template: 'invitation', lang: account.lang, facts } as const;
    await this.outbox.enqueue(tx, { key: `invitation-${id}`, ...order }, moment);
    return link;
  }
}
