import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, Instant } from '#kernel';

@Injectable()
export class UnsubscribeLinksRepository {
  /** The token of an account: the one that stands, or else the fresh one. */
  async ensure(tx: Tx, account: AccountId, fresh: string, at: Instant): Promise<string> {
    await tx.run(
      `INSERT INTO followup_unsubscribe_links (account_id, token, made_at) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT pk_followup_unsubscribe_links DO NOTHING`,
      [account, fresh, at],
    );
    const row = await tx.one<{ token: string }>(
      'SELECT token FROM followup_unsubscribe_links WHERE account_id = $1',
      [account],
    );
    return row!.token;
  }

  async accountOf(sql: Sql, token: string): Promise<AccountId | null> {
    const row = await sql.one<{ account: AccountId }>(
      'SELECT account_id AS account FROM followup_unsubscribe_links WHERE token = $1',
      [token],
    );
    return row?.account ?? null;
  }
}
