import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Moment } from '#kernel';
import { type LetterCarrier, letterCarrier } from './letter-carrier.js';
import { NotificationSettings } from './notification-settings.js';
import { type OutboxLetter, OutboxRepository } from './outbox.repository.js';

/** Sends what is due: at least once, always under the same Message-ID, so that a mailbox can drop a second copy. */
@Injectable()
export class LetterSender {
  private readonly carry: LetterCarrier;

  constructor(
    private readonly database: Database,
    private readonly repository: OutboxRepository,
    private readonly settings: NotificationSettings,
  ) {
    this.carry = letterCarrier(settings);
  }

  /** Tries up to `limit` letters; a failed one is tried again later. */
  async sendDue(limit: number, moment: Moment): Promise<{ readonly sent: number; readonly failed: number }> {
    const letters = await this.repository.take(this.database.sql, limit, moment.at);
    let sent = 0;
    for (const letter of letters) sent += (await this.send(letter, moment)) ? 1 : 0;
    return { sent, failed: letters.length - sent };
  }

  private async send(letter: OutboxLetter, moment: Moment): Promise<boolean> {
    try {
      await this.carry(letter);
    } catch (error) {
      await this.repository.markFailed(this.database.sql, letter.id, codeOf(error));
      return false;
    }
    // By SMTP the body has left and may hold a link that signs somebody in; as a file it is all there is.
    await this.repository.markSent(this.database.sql, letter.id, moment.at, this.settings.smtpUrl !== null);
    return true;
  }
}

/** The code only: a server's own words may repeat the address. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : 'FAILED';
}
