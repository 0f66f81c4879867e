import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Database } from '#database';
import { IdentitySettings, type PasswordProblem, Passwords, SecondFactors, Sessions } from '#identity';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { Denial, notFound } from '../../http/denials.js';
import { doneOf, fieldText } from '../../http/form.js';
import { RequiresSignIn } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { SECURITY_DONE, type SecurityDone, securityPage } from './security.view.js';

/** Seconds after which a throttled change may be tried again: the window of the throttle. */
const WINDOW = 900;

/** The password and the sessions of one's own account (SESS-04). */
@Controller('account/security')
export class SecurityController {
  constructor(
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly limits: IdentitySettings,
    private readonly settings: WebSettings,
    private readonly database: Database,
  ) {}

  @Get()
  @RequiresSignIn({ isBeforeFactor: true })
  async show(@Visited() visit: Visit, @Query() query: Record<string, unknown>): Promise<Answer> {
    if (visit.session!.stage === 'code') throw new Denial('factor-needed', 'code');
    return this.form(visit, doneOf(query, SECURITY_DONE), []);
  }

  @Post('password')
  @RequiresSignIn()
  async changePassword(
    @Visited() visit: Visit,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const { session, actor } = visit.session!;
    const asked = { current: fieldText(body, 'current'), next: fieldText(body, 'password') };
    const changed = await this.database.transaction((tx) =>
      this.passwords.change(tx, { account: actor.account, session, ...asked, moment: visit.moment }),
    );
    if (changed.ok) return seeOther('/account/security?done=password');
    const problems = changed.problems.filter((problem) => problem !== 'too-many-tries');
    if (problems.length === 0) throw new Denial('too-many', 'password-throttle', { retryAfter: WINDOW });
    return this.form(visit, null, problems);
  }

  @Post('sessions/:session/end')
  @RequiresSignIn()
  async endSession(@Visited() { actor }: Visit, @Param('session') session: string): Promise<Answer> {
    const isEnded = await this.database.transaction((tx) => this.sessions.end(tx, actor!.account, session));
    if (!isEnded) throw notFound('no-such-session');
    return seeOther('/account/security?done=session-ended');
  }

  @Post('other-sessions/end')
  @RequiresSignIn()
  async endOthers(@Visited() { actor, session }: Visit): Promise<Answer> {
    await this.database.transaction((tx) => this.sessions.endOthers(tx, actor!.account, session!.session));
    return seeOther('/account/security?done=others-ended');
  }

  private async form(
    { session: signedIn, lang, moment }: Visit,
    done: SecurityDone | null,
    problems: readonly (PasswordProblem | 'current-wrong')[],
  ): Promise<Answer> {
    const { sql } = this.database;
    const { actor, session, stage, enrolled, demonstration: isDemonstration } = signedIn!;
    const sessions = await this.sessions.list(sql, actor.account, moment);
    const recoveryCodesLeft = await this.factors.recoveryCodesLeft(sql, actor.account);
    const { zone } = this.settings;
    return page(
      securityPage({
        ...{ lang, zone, isEnrolment: stage === 'enrolment', isDemonstration, enrolled, recoveryCodesLeft },
        ...{ session, sessions, minimum: this.limits.passwordMinimum, done, problems },
      }),
    );
  }
}
