import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, CivilDate, Grant, Instant, Scope } from '#kernel';
import type { NewRoleGrant, RoleGrant } from './role-grant.js';

/** Held while the number of administrators is read and changed. */
const ADMIN_LOCK = 7_305_010;

type Row = Omit<RoleGrant, 'scope'> & { readonly scopeKind: Scope['kind']; readonly scopeId: string | null };

const COLUMNS = `id, account_id AS account, role, scope_kind AS "scopeKind", scope_id AS "scopeId", valid_from AS "from",
  valid_through AS through, granted_by AS "grantedBy", granted_at AS "grantedAt", reason,
  ended_by AS "endedBy", ended_at AS "endedAt", end_reason AS "endReason"`;

@Injectable()
export class RoleGrantsRepository {
  async add(tx: Tx, grant: NewRoleGrant, by: AccountId | null, at: Instant): Promise<RoleGrant> {
    const { account, role, scope, from, through, reason } = grant;
    const row = await tx.one<Row>(
      `INSERT INTO role_grants (account_id, role, scope_kind, scope_id, valid_from, valid_through, granted_by, granted_at, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`,
      [account, role, scope.kind, scope.id, from, through, by, at, reason],
    );
    return grantOf(row!);
  }

  /** Many at once, from one day on, without an end and by nobody: the demonstration. */
  async addMany(
    tx: Tx,
    grants: readonly (Grant & { account: AccountId })[],
    from: CivilDate,
    at: Instant,
  ): Promise<void> {
    const rows = grants.map(({ account, role, scope }) => ({
      account,
      role,
      kind: scope.kind,
      scope: scope.id,
    }));
    await tx.run(
      `INSERT INTO role_grants (account_id, role, scope_kind, scope_id, valid_from, granted_at, reason)
       SELECT account, role, kind, scope, $2, $3, 'demonstration'
       FROM jsonb_to_recordset($1::jsonb) AS row (account bigint, role text, kind text, scope text)`,
      [JSON.stringify(rows), from, at],
    );
  }

  async find(sql: Sql, id: string): Promise<RoleGrant | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    const row = await sql.one<Row>(`SELECT ${COLUMNS} FROM role_grants WHERE id = $1`, [id]);
    return row === null ? null : grantOf(row);
  }

  /** All that an account was ever given, newest first. */
  async ofAccount(sql: Sql, account: AccountId): Promise<RoleGrant[]> {
    const rows = await sql.rows<Row>(
      `SELECT ${COLUMNS} FROM role_grants WHERE account_id = $1 ORDER BY id DESC LIMIT 500`,
      [account],
    );
    return rows.map(grantOf);
  }

  async current(sql: Sql, account: AccountId, today: CivilDate): Promise<Grant[]> {
    const rows = await sql.rows<Row>(
      `SELECT ${COLUMNS} FROM role_grants
       WHERE account_id = $1 AND ended_at IS NULL AND valid_from <= $2 AND (valid_through IS NULL OR valid_through >= $2)
       ORDER BY id`,
      [account, today],
    );
    return rows.map(grantOf).map(({ role, scope }) => ({ role, scope }));
  }

  async end(tx: Tx, id: string, end: { by: AccountId; at: Instant; reason: string }): Promise<boolean> {
    const ended = await tx.run(
      'UPDATE role_grants SET ended_by = $2, ended_at = $3, end_reason = $4 WHERE id = $1 AND ended_at IS NULL',
      [id, end.by, end.at, end.reason],
    );
    return ended === 1;
  }

  /** Makes two changes of administrators wait for each other until their transactions end. */
  async lockAdmins(tx: Tx): Promise<void> {
    await tx.run('SELECT pg_advisory_xact_lock($1)', [ADMIN_LOCK]);
  }

  async isAdmin(sql: Sql, account: AccountId): Promise<boolean> {
    const text = `SELECT 1 FROM role_grants WHERE account_id = $1 AND role = 'admin' AND ended_at IS NULL LIMIT 1`;
    return (await sql.one(text, [account])) !== null;
  }

  /**
   * How many others are administrators for good: open accounts with a password, whose grant has begun and has no
   * last day, apart from one account or one grant.
   */
  async adminsBeside(
    sql: Sql,
    but: { account?: AccountId; grant?: string },
    today: CivilDate,
  ): Promise<number> {
    const row = await sql.one<{ count: string }>(
      `SELECT count(DISTINCT a.id) FROM role_grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.role = 'admin' AND g.ended_at IS NULL AND g.valid_from <= $1 AND g.valid_through IS NULL
         AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL
         AND ($2::bigint IS NULL OR a.id <> $2) AND ($3::bigint IS NULL OR g.id <> $3)`,
      [today, but.account ?? null, but.grant ?? null],
    );
    return Number(row?.count ?? 0);
  }
}

function grantOf({ scopeKind, scopeId, ...grant }: Row): RoleGrant {
  return { ...grant, scope: { kind: scopeKind, id: scopeId } };
}
