import { Body, Controller, Get, Post, Query, UseGuards } from '@nestjs/common';
import { Database } from '#database';
import {
  type Account,
  type CompletedSignIn,
  type PasswordVerdict,
  safeRedirect,
  Sessions,
  SignIns,
} from '#identity';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { cookieValue, endedSessionCookie, lastingCookie, sessionCookie } from '../../http/cookies.js';
import { Denial } from '../../http/denials.js';
import { doneOf, fieldText } from '../../http/form.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { PasswordGuard, Verdict } from './password.strategy.js';
import { signInPage } from './sign-in.view.js';

const A_YEAR = 31_536_000;

@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  @Get('sign-in')
  @Open()
  show(@Visited() visit: Visit, @Query() query: Record<string, unknown>): Answer {
    const next = safeRedirect(query['next']) ?? '';
    if (visit.session) return seeOther(next || '/');
    const form = { email: '', next, problem: null, done: doneOf(query, ['password']) };
    return page(signInPage(form, visit.lang, this.settings.isDemonstration));
  }

  @Post('sign-in')
  @Open({ isTokenless: true })
  @UseGuards(PasswordGuard)
  async create(
    @Visited() visit: Visit,
    @Verdict() verdict: PasswordVerdict,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const next = safeRedirect(body?.['next']) ?? '';
    if (verdict.outcome === 'wrong') {
      const form = { email: fieldText(body, 'email'), next, problem: 'wrong', done: null } as const;
      return page(signInPage(form, visit.lang, this.settings.isDemonstration));
    }
    if (verdict.outcome !== 'right') {
      throw new Denial(verdict.outcome === 'busy' ? 'overloaded' : 'too-many', 'sign-in-throttle', verdict);
    }
    const opened = await this.open(visit, verdict.account);
    const { isHttps } = this.settings;
    const device = lastingCookie('device', opened.device, A_YEAR, isHttps).replace('Path=/', 'Path=/sign-in');
    return seeOther(next || '/', { cookies: [sessionCookie(opened.value, isHttps), device] });
  }

  /** A new session for a new sign-in; the one that was there before is worth nothing afterwards (SESS-01). */
  private open(
    { session, address, userAgent, cookies, moment }: Visit,
    account: Account,
  ): Promise<CompletedSignIn> {
    const how = { address, userAgent, device: cookieValue(cookies, 'device') };
    return this.database.transaction(async (tx) => {
      if (session) await this.sessions.end(tx, session.actor.account, session.session);
      return this.signIns.complete(tx, account, how, moment);
    });
  }

  @Post('sign-out')
  @Open()
  async end(@Visited() { session }: Visit): Promise<Answer> {
    if (session) {
      await this.database.transaction((tx) => this.sessions.end(tx, session.actor.account, session.session));
    }
    const headers = { 'clear-site-data': '"cache", "storage"' };
    return seeOther('/sign-in', { cookies: [endedSessionCookie(this.settings.isHttps)], headers });
  }
}
