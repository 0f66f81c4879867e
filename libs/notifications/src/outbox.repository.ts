import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { Instant } from '#kernel';

/** A letter of the outbox; the bodies are null once a letter with a secret has left. */
export interface OutboxLetter {
  readonly id: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly template: string;
  readonly lang: string;
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly createdAt: Instant;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly sentAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

export type NewLetter = Pick<
  OutboxLetter,
  'messageId' | 'recipient' | 'template' | 'lang' | 'subject' | 'text' | 'html' | 'createdAt'
>;

/** After so many tries a letter is left alone; with growing pauses that is about two days. */
export const ATTEMPT_LIMIT = 16;

const COLUMNS = `id, message_id AS "messageId", recipient, template, lang, subject, text_body AS text, html_body AS html,
  created_at AS "createdAt", attempts, last_error AS "lastError", sent_at AS "sentAt", withdrawn_at AS "withdrawnAt"`;

@Injectable()
export class OutboxRepository {
  /** False where a letter of this Message-ID is there already. */
  async add(sql: Sql, letter: NewLetter): Promise<boolean> {
    const { messageId, recipient, template, lang, subject, text, html, createdAt } = letter;
    const added = await sql.run(
      `INSERT INTO outbox (message_id, recipient, template, lang, subject, text_body, html_body, created_at, due_at, attempts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 0) ON CONFLICT (message_id) DO NOTHING`,
      [messageId, recipient, template, lang, subject, text, html, createdAt],
    );
    return added === 1;
  }

  /**
   * Takes due letters for one try: each is due again later (a minute, doubling up to six hours), so that a sender
   * that dies loses none and two senders do not take the same.
   */
  async take(sql: Sql, limit: number, at: Instant): Promise<OutboxLetter[]> {
    const rows = await sql.rows<OutboxLetter>(
      `UPDATE outbox SET attempts = attempts + 1,
         due_at = $2::timestamptz + least(interval '6 hours', interval '1 minute' * power(2, least(attempts, 10)))
       WHERE id IN (SELECT id FROM outbox
         WHERE sent_at IS NULL AND withdrawn_at IS NULL AND due_at <= $2 AND attempts < $3
         ORDER BY due_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING ${COLUMNS}`,
      [limit, at, ATTEMPT_LIMIT],
    );
    return rows.sort((a, b) => Number(a.id) - Number(b.id));
  }

  /** @param forget also drops the bodies, which may hold a link that signs somebody in */
  async markSent(sql: Sql, id: string, at: Instant, forget: boolean): Promise<void> {
    await sql.run(
      `UPDATE outbox SET sent_at = $2, last_error = NULL,
         text_body = CASE WHEN $3 THEN NULL ELSE text_body END, html_body = CASE WHEN $3 THEN NULL ELSE html_body END
       WHERE id = $1`,
      [id, at, forget],
    );
  }

  async markFailed(sql: Sql, id: string, code: string): Promise<void> {
    await sql.run('UPDATE outbox SET last_error = $2 WHERE id = $1', [id, code.slice(0, 60)]);
  }

  /** Unsent letters to an address are never sent. */
  async withdraw(sql: Sql, recipient: string, at: Instant): Promise<number> {
    return sql.run(
      'UPDATE outbox SET withdrawn_at = $2 WHERE recipient = $1 AND sent_at IS NULL AND withdrawn_at IS NULL',
      [recipient, at],
    );
  }

  async countSince(sql: Sql, recipient: string, template: string, since: Instant): Promise<number> {
    const row = await sql.one<{ count: string }>(
      'SELECT count(*) FROM outbox WHERE recipient = $1 AND template = $2 AND created_at > $3',
      [recipient, template, since],
    );
    return Number(row?.count ?? 0);
  }

  async page(sql: Sql, before: string | null, limit: number): Promise<OutboxLetter[]> {
    return sql.rows<OutboxLetter>(
      `SELECT ${COLUMNS} FROM outbox WHERE $1::bigint IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [before, limit],
    );
  }

  async find(sql: Sql, id: string): Promise<OutboxLetter | null> {
    return sql.one<OutboxLetter>(`SELECT ${COLUMNS} FROM outbox WHERE id = $1`, [id]);
  }
}
