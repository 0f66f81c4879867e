import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { AccountId, Instant } from '#kernel';
import { type AuditQuery, readFilters } from './audit-filters.js';
import type { AuditLine, NewAuditLine } from './audit-line.js';

/** How many refusals of one account within a minute call the alert hook (security case AUTHZ-10). */
export const DENIALS_A_MINUTE = 20;

const COLUMNS = `id, at, actor_account AS actor, action, subject_kind AS "subjectKind", subject_id AS "subjectId",
  rule, reason, detail`;

@Injectable()
export class AuditLinesRepository {
  async add(sql: Sql, line: Required<NewAuditLine>): Promise<void> {
    await sql.named(
      'audit-add',
      `INSERT INTO audit_lines (at, actor_account, action, subject_kind, subject_id, rule, reason, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        line.at,
        line.actor,
        line.action,
        line.subjectKind,
        line.subjectId,
        line.rule,
        line.reason,
        line.detail === null ? null : JSON.stringify(line.detail),
      ],
    );
  }

  /** Adds one alert line where the account was refused too often in the minute before, at most one a minute. */
  async addAlertWhereDue(sql: Sql, actor: AccountId, at: Instant): Promise<boolean> {
    const added = await sql.run(
      `INSERT INTO audit_lines (at, actor_account, action, subject_kind, subject_id)
       SELECT $2::timestamptz, $1::bigint, 'denials-alert', 'account', $1::text
       WHERE (SELECT count(*) FROM audit_lines
              WHERE actor_account = $1 AND action = 'denied' AND at > $2::timestamptz - interval '1 minute') >= $3
         AND NOT EXISTS (SELECT FROM audit_lines
              WHERE actor_account = $1 AND action = 'denials-alert' AND at > $2::timestamptz - interval '1 minute')`,
      [actor, at, DENIALS_A_MINUTE],
    );
    return added > 0;
  }

  /** Newest first, before the given line; unreadable filters are left out, so check them first. */
  async page(sql: Sql, query: AuditQuery, before: string | null, limit: number): Promise<AuditLine[]> {
    const values: unknown[] = [before, limit];
    const conditions = readFilters(query).map(({ filter, value }) => {
      values.push(value);
      return filter.sql.replace('$', () => `$${values.length}`);
    });
    return sql.rows<AuditLine>(
      `SELECT ${COLUMNS} FROM audit_lines
       WHERE ${['($1::bigint IS NULL OR id < $1)', ...conditions].join(' AND ')}
       ORDER BY id DESC LIMIT $2`,
      values,
    );
  }
}
