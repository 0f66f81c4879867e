import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, Moment } from '#kernel';
import { FollowupSettings } from './followup-settings.js';
import { UnsubscribeLinksRepository } from './unsubscribe-links.repository.js';

/** 144 random bits in letters that need no escaping. */
const TOKEN = /^[\w-]{24}$/;

/** Links by which early reminders and digests are stopped without signing in; all they can do is that. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly repository: UnsubscribeLinksRepository,
    private readonly settings: FollowupSettings,
  ) {}

  /** The whole address for an account's letters; the same for ever. */
  async linkFor(tx: Tx, account: AccountId, moment: Moment): Promise<string> {
    const fresh = randomBytes(18).toString('base64url');
    const token = await this.repository.ensure(tx, account, fresh, moment.at);
    return `${this.settings.publicUrl}/unsubscribe/${token}`;
  }

  /** Whose link it is; null for anything else. */
  async accountOf(sql: Sql, token: string): Promise<AccountId | null> {
    return TOKEN.test(token) ? this.repository.accountOf(sql, token) : null;
  }
}
