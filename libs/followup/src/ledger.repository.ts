import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { FactId, Instant } from '#kernel';
import { actionKey } from './action.js';
import type { PlannedAction } from './follow-up-plan.js';

/** A planned action with whom it is about, and what came of it. */
export interface LedgerLine extends PlannedAction {
  readonly person: string;
  readonly programmeId: string;
  readonly letterKey: string | null;
  readonly alertPost: string | null;
}

/** The lock that lets one batch after the other look at the ledger and write it. */
const LEDGER_LOCK = 7_305_301;

@Injectable()
export class LedgerRepository {
  /** Until the transaction ends, nobody else decides what is done. */
  async lock(tx: Tx): Promise<void> {
    await tx.run('SELECT pg_advisory_xact_lock($1)', [LEDGER_LOCK]);
  }

  /** The keys of everything that was done or left out about awards. */
  async told(sql: Sql, awards: readonly FactId[]): Promise<Set<string>> {
    const rows = await sql.rows<Pick<PlannedAction, 'award' | 'end' | 'action'>>(
      'SELECT award_id AS award, end_shown AS end, action FROM followup_actions WHERE award_id = ANY($1)',
      [awards],
    );
    return new Set(rows.map(actionKey));
  }

  /** Writes what was not written yet; the keys of the new lines. */
  async add(tx: Tx, run: string, lines: readonly LedgerLine[], at: Instant): Promise<Set<string>> {
    const rows = await tx.rows<Pick<PlannedAction, 'award' | 'end' | 'action'>>(
      `INSERT INTO followup_actions (award_id, end_shown, action, person_id, programme_id, due_on, reason, letter_key,
         alert_post_id, run_id, recorded_at)
       SELECT award, "end", action, person, "programmeId", "on", reason, "letterKey", "alertPost", $2, $3
         FROM jsonb_to_recordset($1::jsonb) AS r (award text, "end" date, action text, person bigint,
              "programmeId" bigint, "on" date, reason text, "letterKey" text, "alertPost" bigint)
       ON CONFLICT ON CONSTRAINT uq_followup_actions_key DO NOTHING
       RETURNING award_id AS award, end_shown AS end, action`,
      [JSON.stringify(lines), run, at],
    );
    return new Set(rows.map(actionKey));
  }
}
