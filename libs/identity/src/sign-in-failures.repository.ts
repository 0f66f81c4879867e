import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { Instant } from '#kernel';

@Injectable()
export class SignInFailuresRepository {
  /** A try that begins counts against its subject at once, so that many at the same time are not all judged. */
  async begin(sql: Sql, subject: Buffer, address: string, at: Instant): Promise<string> {
    const row = await sql.one<{ id: string }>(
      'INSERT INTO sign_in_failures (subject_digest, address, at, settled) VALUES ($1, $2, $3, false) RETURNING id',
      [subject, address, at],
    );
    return row!.id;
  }

  /** When the subject was tried since an instant, apart from one try; the newest. */
  async timesOfSubject(
    sql: Sql,
    subject: Buffer,
    but: string,
    since: Instant,
    limit: number,
  ): Promise<Instant[]> {
    const rows = await sql.rows<{ at: Instant }>(
      `SELECT at FROM sign_in_failures WHERE subject_digest = $1 AND id <> $2 AND at > $3 ORDER BY at DESC LIMIT $4`,
      [subject, but, since, limit],
    );
    return rows.map(({ at }) => at);
  }

  /** When each other subject was last tried wrongly from an address since an instant; tries under way don't count. */
  async timesOfAddress(
    sql: Sql,
    address: string,
    but: Buffer,
    since: Instant,
    limit: number,
  ): Promise<Instant[]> {
    const rows = await sql.rows<{ at: Instant }>(
      `SELECT max(at) AS at FROM sign_in_failures
       WHERE address = $1 AND subject_digest <> $2 AND at > $3 AND settled
       GROUP BY subject_digest ORDER BY 1 DESC LIMIT $4`,
      [address, but, since, limit],
    );
    return rows.map(({ at }) => at);
  }

  async settle(sql: Sql, id: string): Promise<void> {
    await sql.run('UPDATE sign_in_failures SET settled = true WHERE id = $1', [id]);
  }

  async withdraw(sql: Sql, id: string): Promise<void> {
    await sql.run('DELETE FROM sign_in_failures WHERE id = $1', [id]);
  }

  async clear(sql: Sql, subject: Buffer): Promise<void> {
    await sql.run('DELETE FROM sign_in_failures WHERE subject_digest = $1', [subject]);
  }

  async prune(sql: Sql, before: Instant): Promise<number> {
    return sql.run('DELETE FROM sign_in_failures WHERE at < $1', [before]);
  }
}
