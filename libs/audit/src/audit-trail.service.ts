import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AuditQuery } from './audit-filters.js';
import { type AuditLine, type Denial, fitted, type NewAuditLine } from './audit-line.js';
import { AuditLinesRepository } from './audit-lines.repository.js';

/** Lines of one page, newest first, and the cursor of the next page or null. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly next: string | null;
}

export const AUDIT_PAGE_LIMIT = 500;

/** Called when one account is refused twenty times within a minute. */
export type DenialsAlert = (denial: Denial) => void;

/** Who did what: written in the transaction of the act, so that neither stands without the other. */
@Injectable()
export class AuditTrail {
  private readonly listeners: DenialsAlert[] = [];

  constructor(private readonly repository: AuditLinesRepository) {}

  async line(tx: Tx, line: NewAuditLine): Promise<void> {
    await this.repository.add(tx, fitted(line));
  }

  /**
   * Writes a refusal, outside the refused request's transaction. Visitors are counted by no one here: the throttle of
   * addresses is the web's.
   */
  async denied(sql: Sql, denial: Denial): Promise<void> {
    const { actor, at, kind, rule } = denial;
    await this.repository.add(sql, fitted({ actor, at, action: 'denied', subjectKind: kind, rule }));
    if (actor === null || !(await this.repository.addAlertWhereDue(sql, actor, at))) return;
    for (const listener of this.listeners) listener(denial);
  }

  /** The alert hook: a door registers what shall happen (a log line at level warn, a metric). */
  onDenialsAlert(listener: DenialsAlert): void {
    this.listeners.push(listener);
  }

  /** @param page `before`: the cursor of the page before, `limit`: lines a page, at most 500 */
  async page(
    sql: Sql,
    query: AuditQuery,
    page: { before: string | null; limit: number },
  ): Promise<AuditPage> {
    const limit = Math.min(Math.max(1, Math.trunc(page.limit)), AUDIT_PAGE_LIMIT);
    const before = page.before !== null && /^[0-9]{1,18}$/.test(page.before) ? page.before : null;
    const found = await this.repository.page(sql, query, before, limit + 1);
    const lines = found.slice(0, limit);
    return { lines, next: found.length > limit ? (lines.at(-1)?.id ?? null) : null };
  }
}
