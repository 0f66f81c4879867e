import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { Moment } from '#kernel';
import { AuditTrail } from '#audit';
import { Outbox } from '#notifications';
import type { Account } from './account.js';
import { deviceName, roughPlace } from './device-name.js';
import { IdentitySettings } from './identity-settings.js';
import { isToken, newToken, tokenDigest } from './secret-token.js';
import type { OpenedSession } from './session.js';
import { SessionsRepository } from './sessions.repository.js';
import { Sessions } from './sessions.service.js';

/** What is known of a device when a password was right. */
export interface SignInCircumstances {
  readonly userAgent: string | null;
  readonly address: string;
  /** The device cookie that came with the request, if any. */
  readonly device: string | null;
}

/** The new session, and the new value of the device cookie (a year, only sent to `/sign-in`). */
export interface CompletedSignIn extends OpenedSession {
  readonly device: string;
}

/** Opens the session that a right password earned; a device not seen before is told to the person by letter. */
@Injectable()
export class SignIns {
  constructor(
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly settings: IdentitySettings,
  ) {}

  async complete(
    tx: Tx,
    account: Account,
    how: SignInCircumstances,
    moment: Moment,
  ): Promise<CompletedSignIn> {
    const device = deviceName(how.userAgent);
    const session = { account: account.id, device, place: roughPlace(how.address), secondFactor: false };
    const opened = await this.sessions.open(tx, session, moment);
    const old = isToken(how.device) ? tokenDigest(how.device) : null;
    await this.tellOfNewDevice(tx, { account, device, old, session: opened.session }, moment);
    const token = newToken(128);
    await this.repository.trust(
      tx,
      { account: account.id, old, digest: token.digest, label: device },
      moment.at,
    );
    const subject = { subjectKind: 'account', subjectId: account.id };
    await this.audit.line(tx, { actor: account.id, at: moment.at, action: 'signed-in', ...subject });
    return { ...opened, device: token.value };
  }

  /** The first device of all is no news, and nobody reads a demonstration's letters. */
  private async tellOfNewDevice(tx: Tx, news: DeviceNews, moment: Moment): Promise<void> {
    const { account, device, old, session } = news;
    if (account.demonstration || (old !== null && (await this.repository.isTrusted(tx, account.id, old))))
      return;
    if ((await this.repository.deviceCount(tx, account.id)) === 0) return;
    const { publicUrl, ministryName: ministry } = this.settings;
    const when = `${moment.at.slice(0, 10)} ${moment.at.slice(11, 16)} UTC`;
    const facts = { name: account.name, ministry, device, when, link: `${publicUrl}/account/security` };
    const order = { to: account.email, template: 'new-device', lang: account.lang, facts } as const;
    await this.outbox.enqueue(tx, { key: `new-device-${session}`, ...order }, moment);
  }
}

interface DeviceNews {
  readonly account: Account;
  readonly device: string;
  readonly old: Buffer | null;
  readonly session: string;
}
