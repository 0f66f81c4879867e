import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Database } from '#database';
import { type Account, IdentitySettings, type PasswordProblem, PasswordResets } from '#identity';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { doneOf, fieldText } from '../../http/form.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { choosePasswordPage } from './choose-password.view.js';
import { resetRequestPage } from './reset-request.view.js';

/** A new password for who forgot theirs (AUTH-06). */
@Controller('password-reset')
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly settings: IdentitySettings,
    private readonly database: Database,
  ) {}

  @Get()
  @Open()
  new(@Visited() { lang }: Visit, @Query() query: Record<string, unknown>): Answer {
    return page(resetRequestPage(doneOf(query, ['sent']), lang));
  }

  /** One reply in one time, whether the address is known or not. */
  @Post()
  @Open({ isTokenless: true })
  async create(@Visited() { moment }: Visit, @Body() body: Record<string, unknown> | null): Promise<Answer> {
    await this.resets.request(fieldText(body, 'email'), moment);
    return seeOther('/password-reset?done=sent');
  }

  @Get(':token')
  @Open()
  async edit(@Visited() visit: Visit, @Param('token') token: string): Promise<Answer> {
    return this.form(await this.asked(token, visit), token, visit, []);
  }

  @Post(':token')
  @Open({ isTokenless: true })
  async update(
    @Visited() visit: Visit,
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const account = await this.asked(token, visit);
    const chosen = { token, password: fieldText(body, 'password') };
    const completed = await this.database.transaction((tx) => this.resets.complete(tx, chosen, visit.moment));
    if (completed.ok) return seeOther('/sign-in?done=password');
    const problems = completed.problems.filter((problem) => problem !== 'no-such-link');
    if (problems.length === 0) throw notFound('no-such-link');
    return this.form(account, token, visit, problems);
  }

  private async asked(token: string, { moment }: Visit): Promise<Account> {
    const account = await this.resets.find(this.database.sql, token, moment);
    if (account === null) throw notFound('no-such-link');
    return account;
  }

  private form(
    account: Account,
    token: string,
    { lang }: Visit,
    problems: readonly PasswordProblem[],
  ): Answer {
    const { passwordMinimum: minimum } = this.settings;
    const action = `/password-reset/${encodeURIComponent(token)}`;
    return page(choosePasswordPage({ kind: 'reset', action, account, problems, minimum }, lang));
  }
}
