import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, Instant } from '#kernel';

/** The two kinds of links that let somebody choose a password. */
export type PasswordLinkKind = 'invitation' | 'reset';

const TABLES = { invitation: 'invitations', reset: 'password_resets' } as const;

export interface NewPasswordLink {
  readonly account: AccountId;
  readonly digest: Buffer;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

@Injectable()
export class PasswordLinksRepository {
  async add(tx: Tx, kind: PasswordLinkKind, link: NewPasswordLink): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO ${TABLES[kind]} (account_id, token_digest, created_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id`,
      [link.account, link.digest, link.at, link.expiresAt],
    );
    return row!.id;
  }

  /** The account a link is for: unused, in time, the newest of its account, and the account is open. */
  async accountOf(sql: Sql, kind: PasswordLinkKind, digest: Buffer, at: Instant): Promise<AccountId | null> {
    const row = await sql.one<{ account: AccountId }>(
      `SELECT l.account_id AS account FROM ${TABLES[kind]} l JOIN accounts a ON a.id = l.account_id
       WHERE l.token_digest = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND a.disabled_at IS NULL
         AND NOT EXISTS (SELECT FROM ${TABLES[kind]} n WHERE n.account_id = l.account_id AND n.id > l.id)`,
      [digest, at],
    );
    return row?.account ?? null;
  }

  /** False where somebody used it meanwhile. */
  async use(tx: Tx, kind: PasswordLinkKind, digest: Buffer, at: Instant): Promise<boolean> {
    const text = `UPDATE ${TABLES[kind]} SET used_at = $2 WHERE token_digest = $1 AND used_at IS NULL`;
    return (await tx.run(text, [digest, at])) === 1;
  }

  /** All links of an account that were not used, of both kinds: a password that was chosen makes them void. */
  async voidAll(tx: Tx, account: AccountId, at: Instant): Promise<void> {
    for (const table of Object.values(TABLES)) {
      await tx.run(`UPDATE ${table} SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL`, [
        account,
        at,
      ]);
    }
  }

  async countSince(sql: Sql, kind: PasswordLinkKind, account: AccountId, since: Instant): Promise<number> {
    const row = await sql.one<{ count: string }>(
      `SELECT count(*) FROM ${TABLES[kind]} WHERE account_id = $1 AND created_at > $2`,
      [account, since],
    );
    return Number(row?.count ?? 0);
  }

  /** Makes orders of links for one account wait for each other, so that the limit holds. */
  async lock(tx: Tx, account: AccountId): Promise<void> {
    await tx.run('SELECT 1 FROM accounts WHERE id = $1 FOR UPDATE', [account]);
  }
}
