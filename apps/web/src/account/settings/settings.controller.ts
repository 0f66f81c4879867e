import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Database } from '#database';
import { Accounts, rolesOf, Sessions } from '#identity';
import type { Role } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { endedCookie, lastingCookie, sessionCookie } from '../../http/cookies.js';
import { badRequest } from '../../http/denials.js';
import { doneOf } from '../../http/form.js';
import { RequiresSignIn } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { homeOf } from '../../shell/nav.js';
import { readSettings } from './settings.form.js';
import { settingsPage } from './settings.view.js';

const A_YEAR = 31_536_000;

/** One's own account: what is known, what one may decide, and which role's pages are shown. */
@Controller('account')
export class SettingsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @RequiresSignIn()
  show(@Visited() visit: Visit, @Query() query: Record<string, unknown>): Promise<Answer> {
    return this.form(visit, { done: doneOf(query, ['saved']), isWrong: false });
  }

  @Post()
  @RequiresSignIn()
  async update(@Visited() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const read = readSettings(body);
    if (!read.ok) return this.form(visit, { done: null, isWrong: true });
    const { account } = visit.actor!;
    await this.database.transaction((tx) => this.accounts.setPreferences(tx, account, read.value));
    const { isHttps } = this.settings;
    const lang = lastingCookie('lang', read.value.lang, A_YEAR, isHttps);
    return seeOther('/account?done=saved', { cookies: [lang, endedCookie('lite', isHttps)] });
  }

  /** Shows another of one's roles; the session gets a new value (SESS-01). */
  @Post('role')
  @RequiresSignIn()
  async changeRole(
    @Visited() { actor, session, moment }: Visit,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const role = rolesOf(actor!).find((each: Role) => each === body?.['role']);
    if (role === undefined) throw badRequest();
    const renewed = await this.database.transaction((tx) =>
      this.sessions.renew(tx, { session: session!.session, role }, moment),
    );
    const cookies = renewed ? [sessionCookie(renewed.value, this.settings.isHttps)] : [];
    return seeOther(homeOf(role), { cookies });
  }

  private async form(
    { actor, lang }: Visit,
    state: { done: 'saved' | null; isWrong: boolean },
  ): Promise<Answer> {
    const account = await this.accounts.find(this.database.sql, actor!.account);
    const preferences = await this.accounts.preferences(this.database.sql, actor!.account);
    const roles = rolesOf(actor!);
    return page(settingsPage({ actor: actor!, email: account!.email, roles, preferences, ...state }, lang));
  }
}
