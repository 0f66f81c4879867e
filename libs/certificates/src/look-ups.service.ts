import { Injectable } from '@nestjs/common';
import { CertificationService } from '#certification';
import type { Sql } from '#database';
import { END_OF_TIME, type Moment } from '#kernel';
import { readNumber, readToken } from '#proofs';
import {
  type LiveCertificate,
  liveCertificate,
  type LookUp,
  type PrintedCertificate,
  printedCertificate,
  type PublicCertificate,
  publicCertificate,
} from './certificate-views.js';
import { CertificatesRepository, type StoredCertificate } from './certificates.repository.js';
import { isSameName } from './printed-name.js';
import { isTokenOf } from './token-match.js';

const NOT_FOUND = { verdict: 'not-found', certificate: null } as const;
const MISTYPED = { verdict: 'mistyped', certificate: null } as const;

/** What visitors may ask (certificates, section 4): by number, or by number and token; never by name. */
@Injectable()
export class LookUps {
  constructor(
    private readonly repository: CertificatesRepository,
    private readonly certification: CertificationService,
  ) {}

  async byNumber(sql: Sql, typed: string, moment: Moment): Promise<LookUp<PublicCertificate>> {
    const reading = readNumber(typed);
    if (typeof reading !== 'object') return reading === 'mistyped' ? MISTYPED : NOT_FOUND;
    const stored = await this.repository.byNumber(sql, reading.number);
    if (!stored) return NOT_FOUND;
    const live = await this.live(sql, stored, moment);
    return { verdict: live.verdict, certificate: publicCertificate(live) };
  }

  /** Never issued, a wrong token and a withdrawn link: one query, two comparisons, one answer (CERT-04). */
  async byNumberAndToken(
    sql: Sql,
    typed: string,
    token: string,
    moment: Moment,
  ): Promise<LookUp<PrintedCertificate>> {
    const reading = readNumber(typed);
    if (typeof reading !== 'object') return reading === 'mistyped' ? MISTYPED : NOT_FOUND;
    const stored = await this.repository.byNumber(sql, reading.number);
    const isOpen = isTokenOf([stored?.token ?? null, stored?.share ?? null], readToken(token) ?? '');
    if (!stored || !isOpen) return NOT_FOUND;
    const live = await this.live(sql, stored, moment);
    return { verdict: live.verdict, certificate: printedCertificate(live) };
  }

  async isHeldBy(sql: Sql, typed: string, name: string): Promise<boolean | null> {
    const reading = readNumber(typed);
    if (typeof reading !== 'object') return null;
    const stored = await this.repository.byNumber(sql, reading.number);
    return stored ? isSameName(stored.holder, name) : null;
  }

  private async live(sql: Sql, stored: StoredCertificate, { today }: Moment): Promise<LiveCertificate> {
    const standings = await this.certification.standings(sql, stored.person, {
      on: today,
      knownAt: END_OF_TIME,
    });
    const standing = standings.find(({ programme }) => programme.id === stored.programmeId)!;
    return liveCertificate(stored, standing, standing.answer, today);
  }
}
