import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, CivilDate, Instant } from '#kernel';

/** A lapse as those who answer for the post are told of it. */
export interface Lapse {
  readonly action: string;
  readonly holder: string;
  readonly title: Readonly<Record<string, string>>;
  readonly end: CivilDate;
}

/** Somebody who is to be told of lapses. */
export interface Teller {
  readonly account: AccountId;
  readonly address: string;
  readonly name: string;
  readonly lang: string;
}

/** A lapse that an account was told of. */
export interface OwnAlert extends Lapse {
  readonly acknowledgeBy: CivilDate;
  readonly acknowledgedAt: Instant | null;
}

const LAPSES = `
  SELECT a.id AS action, p.display_name AS holder, g.content -> 'title' AS title,
         a.end_shown AS end`;
const OF_ACTION = `
    JOIN certification_programmes_v1 g ON g.id = a.programme_id
    JOIN LATERAL (SELECT r.display_name FROM register_people_now_v1(a.due_on) r WHERE r.person_id = a.person_id) p
      ON true`;

/** Heads of the post and security officers, whose grants cover it. */
const TOLD = `
  identity_role_holders_v1($1) h
  WHERE h.role IN ('head-of-post', 'security-officer')
    AND (h.scope_kind = 'all' AND h.role = 'security-officer' OR h.scope_kind = 'post' AND h.scope_id = o.post_code)`;

@Injectable()
export class LapseAlertsRepository {
  /** Who is still to be told of lapses that fell due after a day, and of how many. */
  tellers(sql: Sql, today: CivilDate, after: CivilDate): Promise<Teller[]> {
    return sql.rows(
      `SELECT r.account_id AS account, r.email AS address, r.name, r.lang FROM identity_recipients_v1 r
        WHERE NOT r.closed AND r.account_id IN (${this.untold('h.account_id')})
        ORDER BY r.account_id`,
      [today, after],
    );
  }

  /** Notes that an account is told of every lapse that it was not told of; the lapses that are new to it. */
  async tell(
    tx: Tx,
    account: AccountId,
    { today, after, by, at }: { today: CivilDate; after: CivilDate; by: CivilDate; at: Instant },
  ): Promise<Lapse[]> {
    return tx.rows(
      `WITH told AS (
         INSERT INTO followup_alerts (action_id, account_id, ordered_at, acknowledge_by)
         SELECT DISTINCT u.id, $3::bigint, $4::timestamptz, $5::date
           FROM (${this.untold('h.account_id, a.id')}) u WHERE u.account_id = $3
         ON CONFLICT ON CONSTRAINT pk_followup_alerts DO NOTHING RETURNING action_id)
       ${LAPSES} FROM told t JOIN followup_actions a ON a.id = t.action_id ${OF_ACTION}
       ORDER BY holder, a.id`,
      [today, after, account, at, by],
    );
  }

  of(sql: Sql, account: AccountId): Promise<OwnAlert[]> {
    return sql.rows(
      `${LAPSES}, l.acknowledge_by AS "acknowledgeBy", l.acknowledged_at AS "acknowledgedAt"
         FROM followup_alerts l JOIN followup_actions a ON a.id = l.action_id ${OF_ACTION}
        WHERE l.account_id = $1
        ORDER BY l.acknowledged_at IS NOT NULL, l.ordered_at DESC, a.id LIMIT 200`,
      [account],
    );
  }

  async acknowledge(tx: Tx, account: AccountId, action: string, at: Instant): Promise<boolean> {
    const changed = await tx.run(
      `UPDATE followup_alerts SET acknowledged_at = $3
        WHERE account_id = $1 AND action_id = $2 AND acknowledged_at IS NULL`,
      [account, action, at],
    );
    return changed > 0;
  }

  /** Lapses and who answers for their post, of which no alert stands; $1 is today, $2 the day after which they count. */
  private untold(columns: string): string {
    return `
      SELECT ${columns} FROM followup_actions a
        JOIN register_posts_v1($1, 'infinity') o ON o.post_id = a.alert_post_id
        JOIN LATERAL (SELECT h.account_id FROM ${TOLD}) h ON true
       WHERE a.alert_post_id IS NOT NULL AND a.due_on > $2
         AND NOT EXISTS (SELECT FROM followup_alerts l WHERE l.action_id = a.id AND l.account_id = h.account_id)`;
  }
}
