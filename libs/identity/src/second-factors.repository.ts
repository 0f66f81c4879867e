import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, Instant } from '#kernel';

export interface FactorRow {
  readonly secret: string;
  readonly confirmedAt: Instant | null;
  /** The step of the last code used; bigint as text. */
  readonly lastStep: string | null;
}

@Injectable()
export class SecondFactorsRepository {
  /** Waits for whoever else judges a code of this account, so that each code counts once. */
  async take(tx: Tx, account: AccountId): Promise<FactorRow | null> {
    return tx.one<FactorRow>(
      `SELECT secret, confirmed_at AS "confirmedAt", last_step AS "lastStep" FROM factors WHERE account_id = $1 FOR UPDATE`,
      [account],
    );
  }

  /** Keeps a new secret that counts for nothing yet; false where a confirmed one is there. */
  async propose(tx: Tx, account: AccountId, secret: string, at: Instant): Promise<boolean> {
    const kept = await tx.run(
      `INSERT INTO factors (account_id, secret, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
       WHERE factors.confirmed_at IS NULL`,
      [account, secret, at],
    );
    return kept === 1;
  }

  async confirm(tx: Tx, account: AccountId, step: number, at: Instant): Promise<void> {
    await tx.run('UPDATE factors SET confirmed_at = $3, last_step = $2 WHERE account_id = $1', [
      account,
      step,
      at,
    ]);
  }

  async useStep(tx: Tx, account: AccountId, step: number): Promise<void> {
    await tx.run('UPDATE factors SET last_step = $2 WHERE account_id = $1', [account, step]);
  }

  async replaceRecoveryCodes(tx: Tx, account: AccountId, digests: readonly Buffer[]): Promise<void> {
    await tx.run('DELETE FROM recovery_codes WHERE account_id = $1', [account]);
    await tx.run('INSERT INTO recovery_codes (account_id, digest) SELECT $1, unnest($2::bytea[])', [
      account,
      digests,
    ]);
  }

  /** False for a code that is wrong or was used. */
  async useRecoveryCode(tx: Tx, account: AccountId, digest: Buffer, at: Instant): Promise<boolean> {
    const used = await tx.run(
      'UPDATE recovery_codes SET used_at = $3 WHERE account_id = $1 AND digest = $2 AND used_at IS NULL',
      [account, digest, at],
    );
    return used === 1;
  }

  async recoveryCodesLeft(sql: Sql, account: AccountId): Promise<number> {
    const text = 'SELECT count(*) FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL';
    return Number((await sql.one<{ count: string }>(text, [account]))?.count ?? 0);
  }

  async remove(tx: Tx, account: AccountId): Promise<boolean> {
    await tx.run('DELETE FROM recovery_codes WHERE account_id = $1', [account]);
    return (await tx.run('DELETE FROM factors WHERE account_id = $1', [account])) === 1;
  }
}
