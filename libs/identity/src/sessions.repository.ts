import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, CivilDate, Grant, Instant, PersonId, Role } from '#kernel';
import type { NewSession, Renewal, SessionLine } from './session.js';

/** A session with its account and rights. */
export interface SessionRow {
  readonly session: string;
  readonly account: AccountId;
  readonly person: PersonId | null;
  readonly name: string;
  readonly lang: string;
  readonly demonstration: boolean;
  readonly shortcuts: boolean;
  readonly lite: boolean;
  readonly csrf: string;
  readonly role: Role | null;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly steppedUpAt: Instant;
  readonly passed: boolean;
  readonly enrolled: boolean;
  readonly roles: readonly Grant[];
}

const TAG = `SELECT s.xmin AS session, a.xmin AS account FROM sessions s JOIN accounts a ON a.id = s.account_id
  WHERE s.token_digest = $1 AND a.disabled_at IS NULL`;

const FIND = `SELECT s.id AS session, a.id AS account, a.person_id AS person, a.name, a.lang, a.demonstration, a.shortcuts, a.lite,
    s.csrf_token AS csrf, s.role, s.started_at AS "startedAt", s.seen_at AS "seenAt", s.stepped_up_at AS "steppedUpAt",
    s.second_factor_at IS NOT NULL AS passed,
    EXISTS (SELECT FROM factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS enrolled,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'role', g.role, 'scope', jsonb_build_object('kind', g.scope_kind, 'id', g.scope_id)) ORDER BY g.id), '[]')
     FROM role_grants g WHERE g.account_id = a.id AND g.ended_at IS NULL AND g.valid_from <= $2
       AND (g.valid_through IS NULL OR g.valid_through >= $2)) AS roles
  FROM sessions s JOIN accounts a ON a.id = s.account_id
  WHERE s.token_digest = $1 AND a.disabled_at IS NULL`;

@Injectable()
export class SessionsRepository {
  /** The one statement of every signed-in request: what changes when session, account, roles or factors change. */
  async tag(sql: Sql, digest: Buffer): Promise<string | null> {
    const [row] = await sql.named<{ session: string; account: string }>('session-tag', TAG, [digest]);
    return row ? `${row.session}.${row.account}` : null;
  }

  async find(sql: Sql, digest: Buffer, today: CivilDate): Promise<SessionRow | null> {
    return (await sql.named<SessionRow>('session-find', FIND, [digest, today]))[0] ?? null;
  }

  async touch(sql: Sql, session: string, at: Instant): Promise<void> {
    await sql.named('session-touch', 'UPDATE sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2', [
      session,
      at,
    ]);
  }

  async add(tx: Tx, session: NewSession & { digest: Buffer; csrf: string }, at: Instant): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO sessions (token_digest, account_id, csrf_token, device, place, started_at, seen_at, stepped_up_at, second_factor_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $7) RETURNING id`,
      [
        session.digest,
        session.account,
        session.csrf,
        session.device,
        session.place,
        at,
        session.secondFactor ? at : null,
      ],
    );
    return row!.id;
  }

  /** Gives a session another value; null where it has ended meanwhile. Otherwise its anti-forgery token. */
  async renew(tx: Tx, change: Renewal & { digest: Buffer }, at: Instant): Promise<string | null> {
    const row = await tx.one<{ csrf: string }>(
      `UPDATE sessions SET token_digest = $2, seen_at = $3, role = coalesce($4, role),
         stepped_up_at = CASE WHEN $5 THEN $3 ELSE stepped_up_at END,
         second_factor_at = CASE WHEN $6 THEN $3 ELSE second_factor_at END
       WHERE id = $1 RETURNING csrf_token AS csrf`,
      [
        change.session,
        change.digest,
        at,
        change.role ?? null,
        change.stepUp ?? false,
        change.secondFactor ?? false,
      ],
    );
    return row?.csrf ?? null;
  }

  async list(sql: Sql, account: AccountId): Promise<SessionLine[]> {
    return sql.rows<SessionLine>(
      `SELECT id AS session, device, place, started_at AS "startedAt", seen_at AS "seenAt"
       FROM sessions WHERE account_id = $1 ORDER BY seen_at DESC, id DESC LIMIT 100`,
      [account],
    );
  }

  async end(tx: Sql, account: AccountId, session: string): Promise<boolean> {
    if (!/^[0-9]{1,18}$/.test(session)) return false;
    return (await tx.run('DELETE FROM sessions WHERE id = $1 AND account_id = $2', [session, account])) === 1;
  }

  /** @param but the session that stays, or null for none */
  async endAll(tx: Tx, account: AccountId, but: string | null): Promise<number> {
    return tx.run('DELETE FROM sessions WHERE account_id = $1 AND ($2::bigint IS NULL OR id <> $2)', [
      account,
      but,
    ]);
  }

  async prune(sql: Sql, seenBefore: Instant, startedBefore: Instant): Promise<number> {
    return sql.run('DELETE FROM sessions WHERE seen_at <= $1 OR started_at <= $2', [
      seenBefore,
      startedBefore,
    ]);
  }

  async pruneDevices(sql: Sql, seenBefore: Instant): Promise<number> {
    return sql.run('DELETE FROM trusted_devices WHERE seen_at < $1', [seenBefore]);
  }

  async isTrusted(sql: Sql, account: AccountId, digest: Buffer): Promise<boolean> {
    const text = 'SELECT 1 FROM trusted_devices WHERE account_id = $1 AND token_digest = $2';
    return (await sql.one(text, [account, digest])) !== null;
  }

  async deviceCount(sql: Sql, account: AccountId): Promise<number> {
    const row = await sql.one<{ count: string }>(
      'SELECT count(*) FROM trusted_devices WHERE account_id = $1',
      [account],
    );
    return Number(row?.count ?? 0);
  }

  /** Puts a new token in the place of the old one, or adds the device. */
  async trust(
    tx: Tx,
    device: { account: AccountId; old: Buffer | null; digest: Buffer; label: string },
    at: Instant,
  ) {
    const { account, old, digest, label } = device;
    await tx.run('DELETE FROM trusted_devices WHERE account_id = $1 AND token_digest = $2', [account, old]);
    await tx.run(
      'INSERT INTO trusted_devices (account_id, token_digest, label, seen_at) VALUES ($1, $2, $3, $4)',
      [account, digest, label, at],
    );
  }

  async forgetDevices(tx: Tx, account: AccountId): Promise<void> {
    await tx.run('DELETE FROM trusted_devices WHERE account_id = $1', [account]);
  }
}
