import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Database } from '#database';
import {
  Accounts,
  type OpenedSession,
  PasswordSignIn,
  safeRedirect,
  SecondFactors,
  Sessions,
  type SignedIn,
} from '#identity';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { sessionCookie } from '../../http/cookies.js';
import { Denial } from '../../http/denials.js';
import { fieldText } from '../../http/form.js';
import { RequiresSignIn } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { signInAgainPage } from './sign-in-again.view.js';

/** A fresh proof of who it is (SESS-08); the session gets a new value. */
@Controller('sign-in/again')
export class SignInAgainController {
  constructor(
    private readonly passwords: PasswordSignIn,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @RequiresSignIn()
  show(@Visited() { session, lang }: Visit, @Query() query: Record<string, unknown>): Answer {
    const next = safeRedirect(query['next']) ?? '';
    return page(signInAgainPage({ next, isWrong: false, byCode: session!.enrolled }, lang));
  }

  @Post()
  @RequiresSignIn()
  async create(@Visited() visit: Visit, @Body() body: Record<string, unknown> | null): Promise<Answer> {
    const session = visit.session!;
    const [next, proof] = [safeRedirect(body?.['next']) ?? '', fieldText(body, 'proof')];
    const opened = session.enrolled
      ? await this.byCode(session, proof, visit)
      : await this.byPassword(session, proof, visit);
    if (!opened) return page(signInAgainPage({ next, isWrong: true, byCode: session.enrolled }, visit.lang));
    return seeOther(next || '/', { cookies: [sessionCookie(opened.value, this.settings.isHttps)] });
  }

  private async byCode(signedIn: SignedIn, code: string, visit: Visit): Promise<OpenedSession | null> {
    const tried = await this.factors.pass({ signedIn, code, address: visit.address }, visit.moment);
    if (tried.outcome === 'throttled') throw new Denial('too-many', 'code-throttle', tried);
    return tried.outcome === 'right' ? tried.value : null;
  }

  private async byPassword(
    { session, actor }: SignedIn,
    password: string,
    { address, moment }: Visit,
  ): Promise<OpenedSession | null> {
    const account = await this.accounts.find(this.database.sql, actor.account);
    const attempt = { email: account?.email ?? '', password, address, device: null };
    const verdict = await this.passwords.verify(attempt, moment);
    if (verdict.outcome === 'wrong') return null;
    if (verdict.outcome !== 'right')
      throw new Denial(verdict.outcome === 'busy' ? 'overloaded' : 'too-many', 'sign-in-throttle', verdict);
    return this.database.transaction((tx) => this.sessions.renew(tx, { session, stepUp: true }, moment));
  }
}
