import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { Instant, Moment } from '#kernel';
import { isPlainAddress } from './header-safety.js';
import { LetterPress } from './letter-press.js';
import type { LetterFacts, LetterTemplate } from './letter-words.js';
import { NotificationSettings } from './notification-settings.js';
import { AddressRefused } from './notifications.errors.js';
import { type OutboxLetter, OutboxRepository } from './outbox.repository.js';

/** A letter to be sent once; `key` names the occasion, so that asking again for the same one adds nothing. */
export interface LetterOrder<T extends LetterTemplate = LetterTemplate> {
  /** Letters, digits and `.-_` only: `invitation-17`. Becomes the Message-ID. */
  readonly key: string;
  readonly to: string;
  readonly template: T;
  readonly lang: string;
  readonly facts: LetterFacts[T];
}

export interface OutboxPage {
  readonly letters: readonly OutboxLetter[];
  readonly next: string | null;
}

/** Letters wait here in the transaction of what causes them; the worker sends them. */
@Injectable()
export class Outbox {
  private readonly press = new LetterPress();

  constructor(
    private readonly repository: OutboxRepository,
    private readonly settings: NotificationSettings,
  ) {}

  /** False where this letter is in the outbox already. @throws AddressRefused for anything but one plain address */
  async enqueue<T extends LetterTemplate>(tx: Tx, order: LetterOrder<T>, moment: Moment): Promise<boolean> {
    const { key, to, template, facts } = order;
    if (!isPlainAddress(to) || !/^[\w.-]{1,120}$/.test(key)) throw new AddressRefused();
    const { lang, subject, text, html } = this.press.print(template, order.lang, facts);
    const messageId = `<${key}@${this.settings.host}>`;
    const letter = { messageId, recipient: to, template, lang, subject, text, html, createdAt: moment.at };
    return this.repository.add(tx, letter);
  }

  /** Lets no waiting letter leave for an address: the account behind it was closed. */
  async withdraw(tx: Tx, to: string, moment: Moment): Promise<number> {
    return this.repository.withdraw(tx, to, moment.at);
  }

  /** How many letters of a template an address was sent since an instant: the measure against bombing (DOS-06). */
  async countSince(sql: Sql, to: string, template: LetterTemplate, since: Instant): Promise<number> {
    return this.repository.countSince(sql, to, template, since);
  }

  /** Newest first; `before` is the cursor of the page before, at most 500 a page. */
  async page(sql: Sql, page: { before: string | null; limit: number }): Promise<OutboxPage> {
    const limit = Math.min(Math.max(1, Math.trunc(page.limit)), 500);
    const found = await this.repository.page(sql, keyOf(page.before), limit + 1);
    const letters = found.slice(0, limit);
    return { letters, next: found.length > limit ? (letters.at(-1)?.id ?? null) : null };
  }

  async find(sql: Sql, id: string): Promise<OutboxLetter | null> {
    return keyOf(id) === null ? null : this.repository.find(sql, id);
  }
}

function keyOf(text: string | null): string | null {
  return text !== null && /^[0-9]{1,18}$/.test(text) ? text : null;
}
