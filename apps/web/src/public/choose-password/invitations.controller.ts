import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Database } from '#database';
import { type Account, IdentitySettings, Invitations, type PasswordProblem } from '#identity';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { fieldText } from '../../http/form.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { choosePasswordPage } from './choose-password.view.js';

/** The way to an account: a link that works once (AUTH-10). */
@Controller('invitations/:token')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly settings: IdentitySettings,
    private readonly database: Database,
  ) {}

  @Get()
  @Open()
  async show(@Visited() visit: Visit, @Param('token') token: string): Promise<Answer> {
    return this.form(await this.invited(token, visit), token, visit, []);
  }

  @Post()
  @Open({ isTokenless: true })
  async create(
    @Visited() visit: Visit,
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const account = await this.invited(token, visit);
    const chosen = { token, password: fieldText(body, 'password') };
    const accepted = await this.database.transaction((tx) =>
      this.invitations.accept(tx, chosen, visit.moment),
    );
    if (accepted.ok) return seeOther('/sign-in?done=password');
    const problems = accepted.problems.filter((problem) => problem !== 'no-such-link');
    if (problems.length === 0) throw notFound('no-such-link');
    return this.form(account, token, visit, problems);
  }

  private async invited(token: string, { moment }: Visit): Promise<Account> {
    const account = await this.invitations.find(this.database.sql, token, moment);
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
    const action = `/invitations/${encodeURIComponent(token)}`;
    return page(choosePasswordPage({ kind: 'invitation', action, account, problems, minimum }, lang));
  }
}
