import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Database } from '#database';
import { PasswordSignIn, safeRedirect, Sessions, SignIns } from '#identity';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { cookieValue, endedSessionCookie, lastingCookie, sessionCookie } from '../../http/cookies.js';
import { Denial } from '../../http/denials.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { signInPage } from './sign-in.view.js';

const A_YEAR = 31_536_000;

@Controller()
export class SignInController {
  constructor(
    private readonly passwords: PasswordSignIn,
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  @Get('sign-in')
  @Open()
  show(@Visited() visit: Visit, @Query() query: Record<string, unknown>): Answer {
    const next = safeRedirect(query['next']) ?? '';
    if (visit.actor) return seeOther(next || '/');
    return page(signInPage({ email: '', next, problem: null }, visit.lang, this.settings.isDemonstration));
  }

  @Post('sign-in')
  @Open({ isTokenless: true })
  async create(@Visited() visit: Visit, @Body() body: Record<string, unknown> | null): Promise<Answer> {
    const field = (name: string) => (typeof body?.[name] === 'string' ? body[name] : '');
    const attempt = {
      email: field('email'),
      password: field('password'),
      address: visit.address,
      device: cookieValue(visit.cookies, 'device'),
    };
    const verdict = await this.passwords.verify(attempt, visit.moment);
    const next = safeRedirect(body?.['next']) ?? '';
    if (verdict.outcome === 'wrong') {
      return page(
        signInPage(
          { email: attempt.email, next, problem: 'wrong' },
          visit.lang,
          this.settings.isDemonstration,
        ),
      );
    }
    if (verdict.outcome !== 'right') {
      throw new Denial(verdict.outcome === 'busy' ? 'overloaded' : 'too-many', 'sign-in-throttle', verdict);
    }
    const opened = await this.database.transaction((tx) =>
      this.signIns.complete(tx, verdict.account, { ...attempt, userAgent: visit.userAgent }, visit.moment),
    );
    const { isHttps } = this.settings;
    const device = `${lastingCookie('device', opened.device, A_YEAR, isHttps)}`.replace(
      'Path=/',
      'Path=/sign-in',
    );
    return seeOther(next || '/', { cookies: [sessionCookie(opened.value, isHttps), device] });
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
