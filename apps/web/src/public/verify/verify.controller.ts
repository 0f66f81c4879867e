import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CertificatesService } from '#certificates';
import { Database } from '#database';
import { readNumber } from '#proofs';
import type { Page } from '#ui';
import { type Answer, PageAnswer, seeOther } from '../../http/answers.js';
import { fieldText } from '../../http/form.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { LookUpLimits } from './look-up-limits.js';
import { typedNumber } from './typed-number.js';
import { type Unverified, unverifiedPage } from './unverified.view.js';
import { type NameAnswer, numberVerdictPage, printedVerdictPage } from './verdict.view.js';
import { verifyPage, type VerifyProblem } from './verify.view.js';

const NOINDEX = { 'x-robots-tag': 'noindex' };

/**
 * Whether a certificate is genuine, for anybody (certificates, section 4): no cookie is read or set, nothing is kept,
 * nothing can be searched or listed.
 */
@Controller()
export class VerifyController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly limits: LookUpLimits,
    private readonly database: Database,
  ) {}

  @Get('verify')
  @Open({ isAnonymous: true })
  show(@Visited() { lang }: Visit, @Query() query: Record<string, unknown>): Answer {
    const asked = query['lang'] === lang ? lang : null;
    const form = (value: string, problem: VerifyProblem | null) =>
      unlisted(verifyPage({ value, problem, asked }, lang));
    if (query['number'] === undefined) return form('', null);
    const typed = typedNumber(query['number']);
    if (typed === null) return form('', 'empty');
    const reading = readNumber(typed.number);
    if (typeof reading === 'string') return form(typed.number, reading);
    const { number } = reading;
    const to = typed.token ? `/V/${number}/${encodeURIComponent(typed.token)}` : `/verify/${number}`;
    return seeOther(asked ? `${to}?lang=${asked}` : to, { headers: NOINDEX });
  }

  @Get('verify/:number')
  @Open({ isAnonymous: true })
  number(@Visited() visit: Visit, @Param('number') number: string): Promise<Answer> {
    return this.byNumber(number, visit, null);
  }

  /** Says *same* or *different* of a name, at a limited rate, and shows what the number alone shows. */
  @Post('verify/:number')
  @Open({ isAnonymous: true, isTokenless: true })
  async name(
    @Visited() visit: Visit,
    @Param('number') number: string,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const name = fieldText(body, 'name').slice(0, 200);
    const wait = this.countName(number, visit);
    if (wait !== null) return refused('too-many', visit, wait);
    const isSame = await this.certificates.isHeldBy(this.database.sql, number, name);
    return this.byNumber(number, visit, isSame === null ? null : { name, isSame });
  }

  @Get('V/:number/:token')
  @Open({ isAnonymous: true })
  async printed(
    @Visited() visit: Visit,
    @Param('number') number: string,
    @Param('token') token: string,
  ): Promise<Answer> {
    const wait = this.limits.unknown.wait(visit.address, visit.moment.at);
    if (wait !== null) return refused('too-many', visit, wait);
    const found = await this.certificates.byNumberAndToken(this.database.sql, number, token, visit.moment);
    if (found.certificate === null) return this.unknown('not-found', visit);
    return unlisted(printedVerdictPage(found, { lang: visit.lang, at: visit.moment.at }));
  }

  private async byNumber(number: string, visit: Visit, answer: NameAnswer): Promise<Answer> {
    const wait = this.limits.unknown.wait(visit.address, visit.moment.at);
    if (wait !== null) return refused('too-many', visit, wait);
    const found = await this.certificates.byNumber(this.database.sql, number, visit.moment);
    if (found.certificate === null) return this.unknown(found.verdict, visit);
    return unlisted(numberVerdictPage(found, answer, { lang: visit.lang, at: visit.moment.at }));
  }

  /** Counts a name that is tried, or says for how many seconds no more are. */
  private countName(number: string, { address, moment: { at } }: Visit): number | null {
    const { namesFrom, namesFor } = this.limits;
    const reading = readNumber(number);
    const certificate = typeof reading === 'string' ? '' : reading.number;
    const wait = namesFrom.wait(address, at) ?? namesFor.wait(certificate, at);
    if (wait !== null) return wait;
    namesFrom.count(address, at);
    namesFor.count(certificate, at);
    return null;
  }

  private unknown(reason: Unverified, visit: Visit): PageAnswer {
    this.limits.unknown.count(visit.address, visit.moment.at);
    return refused(reason, visit, null);
  }
}

/** No search engine keeps it (PRIV-02). */
function unlisted(value: Page): PageAnswer {
  return new PageAnswer(value, { headers: NOINDEX });
}

function refused(reason: Unverified, { lang }: Visit, wait: number | null): PageAnswer {
  const headers = wait === null ? NOINDEX : { ...NOINDEX, 'retry-after': String(wait) };
  return new PageAnswer(unverifiedPage(reason, lang), { headers });
}
