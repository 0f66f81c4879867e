import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, CivilDate } from '#kernel';

/** Somebody who answers for people at posts or in units, by their codes. */
export interface DigestReader {
  readonly account: AccountId;
  readonly address: string;
  readonly name: string;
  readonly lang: string;
  readonly posts: readonly string[];
  readonly units: readonly string[];
}

/** How many standings of a programme turned, of people at a post and in a unit. */
export interface TurnedCount {
  readonly programmeId: string;
  readonly kind: 'opened' | 'expired' | 'lapsed';
  readonly post: string | null;
  readonly unit: string | null;
  readonly count: number;
}

@Injectable()
export class DigestsRepository {
  /** The Monday of the digests that were ordered last; null: none yet. Held to the end of the transaction. */
  async hold(tx: Tx): Promise<CivilDate | null> {
    const row = await tx.one<{ through: CivilDate | null }>(
      'SELECT digests_through AS through FROM followup_positions WHERE id = 1 FOR UPDATE',
    );
    return row?.through ?? null;
  }

  async move(tx: Tx, monday: CivilDate): Promise<void> {
    await tx.run('UPDATE followup_positions SET digests_through = $1 WHERE id = 1', [monday]);
  }

  /** Those who answer for a post or a unit and want reminders. */
  readers(sql: Sql, on: CivilDate): Promise<DigestReader[]> {
    return sql.rows(
      `SELECT r.account_id AS account, r.email AS address, r.name, r.lang,
              array_agg(h.scope_id) FILTER (WHERE h.scope_kind = 'post') AS posts,
              array_agg(h.scope_id) FILTER (WHERE h.scope_kind = 'unit') AS units
         FROM identity_role_holders_v1($1) h JOIN identity_recipients_v1 r ON r.account_id = h.account_id
        WHERE h.role IN ('head-of-post', 'focal-point', 'supervisor') AND h.scope_kind IN ('post', 'unit')
          AND r.reminders AND NOT r.closed
        GROUP BY 1, 2, 3, 4 ORDER BY 1`,
      [on],
    );
  }

  /** Windows that opened, ends and lapses of the seven days before a day, of people who are employed on it. */
  counts(sql: Sql, on: CivilDate): Promise<TurnedCount[]> {
    return sql.rows(
      `SELECT s.programme_id AS "programmeId", s.kind, p.post_code AS post, p.unit_code AS unit, count(*)::int AS count
         FROM certification_turned_v1($1::date - 7, $1::date - 1) s
         JOIN register_people_now_v1($1) p ON p.person_id = s.person_id AND p.employed
        GROUP BY 1, 2, 3, 4`,
      [on],
    );
  }
}
