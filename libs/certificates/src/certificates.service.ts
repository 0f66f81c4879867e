import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { CertificationService, type PersonStanding } from '#certification';
import type { Database, Sql, Tx } from '#database';
import {
  type AccountId,
  type CertificateNumber,
  END_OF_TIME,
  type FactId,
  type Moment,
  type PersonId,
} from '#kernel';
import { newToken, readNumber } from '#proofs';
import {
  type HeldCertificate,
  heldCertificate,
  liveCertificate,
  type LookUp,
  type OwnCertificate,
  ownCertificate,
  type PrintedCertificate,
  type PublicCertificate,
} from './certificate-views.js';
import { CertificatesRepository, type StoredCertificate } from './certificates.repository.js';
import { type IssuableHistory, Issuing } from './issuing.service.js';
import { LookUps } from './look-ups.service.js';
import { Rechecks } from './rechecks.service.js';

/** Certificates: issuing what the facts award, and answering what is printed and whether it counts. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly issuing: Issuing,
    private readonly rechecks: Rechecks,
    private readonly lookUps: LookUps,
    private readonly repository: CertificatesRepository,
    private readonly certification: CertificationService,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Issues what the awards of a person in a programme lack: a certificate for each that covers a day, a next edition
   * for each that has changed. Whoever else does the same waits or finds it done. Returns how many editions are new.
   */
  reconcile(tx: Tx, person: PersonId, programmeId: string, moment: Moment): Promise<number> {
    return this.issuing.reconcile(tx, { person, programmeId }, moment);
  }

  /**
   * Follows the feed of facts to its end, in transactions of at most `limit` facts; two callers share the work and do
   * nothing twice. Returns how many editions are new.
   */
  catchUp(db: Database, moment: Moment, limit = 200): Promise<number> {
    return this.issuing.catchUp(db, moment, limit);
  }

  /**
   * Holds the certificates that a day may have changed against the facts again: what becomes effective on a day, without
   * any fact being recorded on it, makes its edition here. Returns how many editions are new.
   */
  recheck(db: Database, moment: Moment, limit = 200): Promise<number> {
    return this.rechecks.recheck(db, moment, limit);
  }

  /**
   * Issues the certificates of whole histories at once, dated when their awards became known. For an empty register.
   *
   * @param position the position in the feed of the last of these facts: `catchUp` goes on from there
   */
  async bulkIssue(
    tx: Tx,
    histories: readonly IssuableHistory[],
    moment: Moment,
    position: string,
  ): Promise<number> {
    const issued = await this.issuing.bulkIssue(tx, histories, moment, position);
    await this.rechecks.begin(tx, moment);
    return issued;
  }

  /** What a typed number tells: programme, dates and status. */
  byNumber(sql: Sql, typed: string, moment: Moment): Promise<LookUp<PublicCertificate>> {
    return this.lookUps.byNumber(sql, typed, moment);
  }

  /** What a printed QR code or a shared link shows: every printed field, whether or not the holder shares. */
  byNumberAndToken(
    sql: Sql,
    typed: string,
    token: string,
    moment: Moment,
  ): Promise<LookUp<PrintedCertificate>> {
    return this.lookUps.byNumberAndToken(sql, typed, token, moment);
  }

  /** Whether a typed name is the printed one; null where there is no such certificate. The door limits the rate. */
  isHeldBy(sql: Sql, typed: string, name: string): Promise<boolean | null> {
    return this.lookUps.isHeldBy(sql, typed, name);
  }

  /** Current and past certificates of a person, the newest award first. */
  async ownCertificates(sql: Sql, person: PersonId, moment: Moment): Promise<OwnCertificate[]> {
    const stored = await this.repository.ofPerson(sql, person);
    if (stored.length === 0) return [];
    const standings = await this.standings(sql, person, moment);
    return stored.map((each) => {
      const standing = standingFor(standings, each);
      const live = liveCertificate(each, standing, standing.answer, moment.today);
      return ownCertificate(live, standing.answer);
    });
  }

  /** Whose certificate a number is, for doors that judge who may see it; null where there is none. */
  async personOf(sql: Sql, typed: string): Promise<PersonId | null> {
    const reading = readNumber(typed);
    if (typeof reading !== 'object') return null;
    return (await this.repository.byNumber(sql, reading.number))?.person ?? null;
  }

  /** One certificate as its holder sees it; null where there is none, or it is somebody else's. */
  async certificate(
    sql: Sql,
    typed: string,
    person: PersonId,
    moment: Moment,
  ): Promise<HeldCertificate | null> {
    const stored = await this.owned(sql, typed, person);
    if (!stored) return null;
    const standing = standingFor(await this.standings(sql, person, moment), stored);
    return heldCertificate(liveCertificate(stored, standing, standing.answer, moment.today), standing.answer);
  }

  /** Turns sharing on and returns the link's token, or the one that stands; null where it is not theirs. */
  async share(
    tx: Tx,
    typed: string,
    { person, account }: { person: PersonId; account: AccountId | null },
    moment: Moment,
  ): Promise<string | null> {
    const stored = await this.owned(tx, typed, person);
    if (!stored) return null;
    const token = await this.repository.share(tx, stored.id, newToken(randomBytes), moment.at);
    if (stored.share === null) await this.note(tx, 'certificate-shared', stored, account, moment);
    return token;
  }

  /** Withdraws the link for ever; false where nothing was shared, null where it is not theirs. */
  async unshare(
    tx: Tx,
    typed: string,
    { person, account }: { person: PersonId; account: AccountId | null },
    moment: Moment,
  ): Promise<boolean | null> {
    const stored = await this.owned(tx, typed, person);
    if (!stored) return null;
    const wasShared = await this.repository.unshare(tx, stored.id, moment.at);
    if (wasShared) await this.note(tx, 'certificate-unshared', stored, account, moment);
    return wasShared;
  }

  /** The numbers of those of the awards that have a certificate. */
  numbersFor(sql: Sql, awards: readonly FactId[]): Promise<Map<string, CertificateNumber>> {
    return this.repository.numbersOf(sql, awards);
  }

  async numberFor(sql: Sql, award: FactId): Promise<CertificateNumber | null> {
    return (await this.repository.numbersOf(sql, [award])).get(award) ?? null;
  }

  private async owned(sql: Sql, typed: string, person: PersonId): Promise<StoredCertificate | null> {
    const reading = readNumber(typed);
    if (typeof reading !== 'object') return null;
    const stored = await this.repository.byNumber(sql, reading.number);
    return stored?.person === person ? stored : null;
  }

  private standings(sql: Sql, person: PersonId, { today }: Moment): Promise<PersonStanding[]> {
    return this.certification.standings(sql, person, { on: today, knownAt: END_OF_TIME });
  }

  private note(
    tx: Tx,
    action: string,
    { number }: StoredCertificate,
    actor: AccountId | null,
    { at }: Moment,
  ): Promise<void> {
    return this.audit.line(tx, { actor, at, action, subjectKind: 'certificate', subjectId: number });
  }
}

function standingFor(standings: readonly PersonStanding[], { programmeId }: StoredCertificate) {
  return standings.find(({ programme }) => programme.id === programmeId)!;
}
