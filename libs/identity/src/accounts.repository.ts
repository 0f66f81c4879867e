import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, Instant, PersonId } from '#kernel';
import type { Account, Preferences } from './account.js';

/** What a sign-in is judged by. */
export interface Credentials {
  readonly account: Account;
  readonly passwordHash: string | null;
}

export type NewAccount = Pick<Account, 'person' | 'email' | 'name' | 'lang'>;

export interface AccountRow {
  readonly person: PersonId | null;
  readonly email: string;
  readonly name: string;
  readonly lang: string;
}

const COLUMNS = `id, person_id AS person, email, name, lang, demonstration, created_at AS "createdAt",
  disabled_at AS "disabledAt", password_hash IS NOT NULL AS "hasPassword"`;

@Injectable()
export class AccountsRepository {
  async find(sql: Sql, id: AccountId): Promise<Account | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    return sql.one<Account>(`SELECT ${COLUMNS} FROM accounts WHERE id = $1`, [id]);
  }

  async credentials(sql: Sql, email: string | null): Promise<Credentials | null> {
    const text = `SELECT ${COLUMNS}, password_hash AS "passwordHash" FROM accounts WHERE email = $1`;
    const [row] = await sql.named<Account & { passwordHash: string | null }>('account-by-email', text, [
      email,
    ]);
    if (row === undefined) return null;
    const { passwordHash, ...account } = row;
    return { account, passwordHash };
  }

  /** Null where the address or the person has an account already. */
  async add(tx: Tx, { person, email, name, lang }: NewAccount, at: Instant): Promise<Account | null> {
    return tx.one<Account>(
      `INSERT INTO accounts (person_id, email, name, lang, demonstration, created_at) VALUES ($1, $2, $3, $4, false, $5)
       ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [person, email, name, lang, at],
    );
  }

  /** Demonstration accounts, all with one password; the ids in the order of the rows. */
  async addDemonstration(
    tx: Tx,
    rows: readonly AccountRow[],
    hash: string,
    at: Instant,
  ): Promise<AccountId[]> {
    const added = await tx.rows<{ id: AccountId; email: string }>(
      `INSERT INTO accounts (person_id, email, name, lang, password_hash, demonstration, created_at)
       SELECT person, email, name, lang, $2, true, $3
       FROM jsonb_to_recordset($1::jsonb) AS row (person bigint, email text, name text, lang text)
       RETURNING id, email`,
      [JSON.stringify(rows), hash, at],
    );
    const ids = new Map(added.map(({ id, email }) => [email, id]));
    return rows.map(({ email }) => ids.get(email)!);
  }

  async setPassword(tx: Tx, id: AccountId, hash: string): Promise<void> {
    await tx.run('UPDATE accounts SET password_hash = $2 WHERE id = $1', [id, hash]);
  }

  async setLang(tx: Tx, id: AccountId, lang: string): Promise<void> {
    await tx.run('UPDATE accounts SET lang = $2 WHERE id = $1', [id, lang]);
  }

  async preferences(sql: Sql, id: AccountId): Promise<Preferences | null> {
    return sql.one<Preferences>('SELECT lang, shortcuts, lite, reminders FROM accounts WHERE id = $1', [id]);
  }

  async setPreferences(tx: Tx, id: AccountId, preferences: Preferences): Promise<void> {
    const { lang, shortcuts, lite, reminders } = preferences;
    await tx.run('UPDATE accounts SET lang = $2, shortcuts = $3, lite = $4, reminders = $5 WHERE id = $1', [
      ...[id, lang, shortcuts, lite, reminders],
    ]);
  }

  async setDisabled(tx: Tx, id: AccountId, at: Instant | null): Promise<void> {
    await tx.run('UPDATE accounts SET disabled_at = $2 WHERE id = $1', [id, at]);
  }

  /** By name, from after the given one; `text` is looked for in names and addresses as it stands. */
  async page(
    sql: Sql,
    text: string,
    after: { name: string; id: string } | null,
    limit: number,
  ): Promise<Account[]> {
    return sql.rows<Account>(
      `SELECT ${COLUMNS} FROM accounts
       WHERE ($1 = '' OR strpos(lower(name), lower($1)) > 0 OR strpos(email, lower($1)) > 0)
         AND ($2::text IS NULL OR (name, id) > ($2, $3::bigint))
       ORDER BY name, id LIMIT $4`,
      [text, after?.name ?? null, after?.id ?? null, limit],
    );
  }
}
