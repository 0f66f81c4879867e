import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '#database';
import { type AccountId, failure, type Moment, type Result, success } from '#kernel';
import { AuditTrail } from '#audit';
import {
  codeStep,
  enrolmentUri,
  newCodeSecret,
  newRecoveryCodes,
  plainRecoveryCode,
} from './one-time-code.js';
import { FactorUnreadable } from './identity.errors.js';
import { IdentitySettings } from './identity-settings.js';
import { openedSecret, sealedSecret, sealingKey } from './sealed-secret.js';
import { SecondFactorsRepository } from './second-factors.repository.js';
import { tokenDigest } from './secret-token.js';
import type { OpenedSession, SignedIn } from './session.js';
import { SessionsRepository } from './sessions.repository.js';
import { Sessions } from './sessions.service.js';
import { Throttle, type Tried } from './throttle.service.js';

/** What the enrolment page shows: the secret to type, and the address that its QR code holds. */
export interface FactorProposal {
  readonly secret: string;
  readonly uri: string;
}

export interface FactorConfirmed {
  readonly session: OpenedSession;
  /** Shown this once. */
  readonly recoveryCodes: readonly string[];
}

/** A code, or a recovery code, as it was typed in a session, and the address it came from. */
export interface CodeAttempt {
  readonly signedIn: SignedIn;
  readonly code: string;
  readonly address: string;
}

/** Time-based codes and recovery codes (AUTH-04, AUTH-11). */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactorsRepository,
    private readonly sessions: Sessions,
    private readonly sessionRows: SessionsRepository,
    private readonly throttle: Throttle,
    private readonly audit: AuditTrail,
    private readonly settings: IdentitySettings,
  ) {}

  /** A new secret, which counts from its confirmation on; null where one is set up already. */
  async propose(
    tx: Tx,
    account: { id: AccountId; email: string },
    moment: Moment,
  ): Promise<FactorProposal | null> {
    const secret = newCodeSecret();
    const sealed = sealedSecret(this.key(), account.id, secret);
    if (!(await this.factors.propose(tx, account.id, sealed, moment.at))) return null;
    return { secret, uri: enrolmentUri(secret, account.email) };
  }

  /** Confirms by a first code: all other sessions end, this one gets a new value, recovery codes are made. */
  async confirm(
    tx: Tx,
    { signedIn, code }: Pick<CodeAttempt, 'signedIn' | 'code'>,
    moment: Moment,
  ): Promise<Result<FactorConfirmed, 'code-wrong' | 'not-proposed'>> {
    const account = signedIn.actor.account;
    const factor = await this.factors.take(tx, account);
    if (factor === null || factor.confirmedAt !== null) return failure(['not-proposed']);
    const secret = openedSecret(this.key(), account, factor.secret);
    if (secret === null) return failure(['not-proposed']);
    const step = codeStep(secret, code, moment.at, null);
    if (step === null) return failure(['code-wrong']);
    await this.factors.confirm(tx, account, step, moment.at);
    const recoveryCodes = newRecoveryCodes();
    await this.factors.replaceRecoveryCodes(tx, account, recoveryCodes.map(digestOf));
    await this.sessionRows.endAll(tx, account, signedIn.session);
    await this.note(tx, 'second-factor-set-up', { account, by: account, reason: null }, moment);
    const renewal = { session: signedIn.session, secondFactor: true, stepUp: true };
    const session = await this.sessions.renew(tx, renewal, moment);
    return session === null ? failure(['not-proposed']) : success({ session, recoveryCodes });
  }

  /**
   * Judges a code, or a recovery code, of the sign-in under way; right gives the session a new value. Opens its own
   * transaction: ten wrong codes within a quarter of an hour are counted whatever becomes of the request. Throws
   * {@link FactorUnreadable} for a code, not for a recovery code, when SECRET_KEY is another one than before.
   */
  async pass({ signedIn, code, address }: CodeAttempt, moment: Moment): Promise<Tried<OpenedSession>> {
    const account = signedIn.actor.account;
    const subject = createHash('sha256').update(`code:${account}`).digest();
    const guessed = { subject, address: address.slice(0, 60), byAddress: false };
    return this.throttle.guard(guessed, moment, () =>
      this.database.transaction(async (tx) => {
        if (!(await this.isRight(tx, account, code, moment))) return null;
        return this.sessions.renew(
          tx,
          { session: signedIn.session, secondFactor: true, stepUp: true },
          moment,
        );
      }),
    );
  }

  async recoveryCodesLeft(sql: Sql, account: AccountId): Promise<number> {
    return this.factors.recoveryCodesLeft(sql, account);
  }

  /** For an administrator, when somebody lost telephone and codes: ends all their sessions; they set up a new one. */
  async remove(
    tx: Tx,
    removal: { account: AccountId; by: AccountId; reason: string },
    moment: Moment,
  ): Promise<Result<true, 'reason-needed' | 'yourself' | 'none-set-up'>> {
    if (removal.reason.trim() === '') return failure(['reason-needed']);
    if (removal.by === removal.account) return failure(['yourself']);
    if (!(await this.factors.remove(tx, removal.account))) return failure(['none-set-up']);
    await this.sessionRows.endAll(tx, removal.account, null);
    await this.note(tx, 'second-factor-removed', removal, moment);
    return success(true);
  }

  private async isRight(tx: Tx, account: AccountId, code: string, moment: Moment): Promise<boolean> {
    const factor = await this.factors.take(tx, account);
    if (factor === null || factor.confirmedAt === null || code.length > 100) return false;
    const last = factor.lastStep === null ? null : Number(factor.lastStep);
    const secret = openedSecret(this.key(), account, factor.secret);
    const step = secret === null ? null : codeStep(secret, code, moment.at, last);
    if (step !== null) await this.factors.useStep(tx, account, step);
    if (step !== null || (await this.isRecoveryCode(tx, account, code, moment))) return true;
    if (secret === null) throw new FactorUnreadable();
    return false;
  }

  private isRecoveryCode(tx: Tx, account: AccountId, code: string, { at }: Moment): Promise<boolean> {
    return this.factors.useRecoveryCode(tx, account, digestOf(code), at);
  }

  private key(): Buffer {
    return sealingKey(this.settings.secretKey);
  }

  private async note(
    tx: Tx,
    action: string,
    { account, by, reason }: { account: AccountId; by: AccountId; reason: string | null },
    moment: Moment,
  ): Promise<void> {
    const subject = { subjectKind: 'account', subjectId: account };
    await this.audit.line(tx, { actor: by, at: moment.at, action, ...subject, reason });
  }
}

function digestOf(recoveryCode: string): Buffer {
  return tokenDigest(plainRecoveryCode(recoveryCode));
}
