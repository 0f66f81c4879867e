import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '#database';
import { type Account, Accounts, RoleGrants, SecondFactors } from '#identity';
import type { AccountId, Actor, Result } from '#kernel';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { doneOf, fieldText } from '../../http/form.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { type GrantForm, newGrant, NO_GRANT, readGrant } from './grant-form.js';
import { USER_NEWS, userPage } from './user.view.js';

type Form = Record<string, unknown> | null;
interface Tried {
  readonly visit: Visit;
  readonly account: Account;
  readonly form: GrantForm;
  readonly done: (typeof USER_NEWS)[number];
}

/** One account. Whatever gives or takes power asks for a fresh proof of who does it, and for a reason. */
@Controller('admin/users/:id')
export class UserController {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly grants: RoleGrants,
    private readonly factors: SecondFactors,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('accounts.manage')
  async show(
    @Visited() visit: Visit,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const done = doneOf(query, USER_NEWS);
    return this.answer({ visit, account: await this.found(id), form: NO_GRANT, done, isEdited: false });
  }

  @Get('edit')
  @Requires('roles.grant', { isDangerous: true })
  async edit(@Visited() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return this.answer({ visit, account: await this.found(id), form: NO_GRANT, done: null, isEdited: true });
  }

  @Post('state')
  @Requires('accounts.manage', { isDangerous: true })
  async changeState(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: Form,
  ): Promise<Answer> {
    const account = await this.found(id);
    const form = readGrant(body);
    const change = { account: account.id, by: actor.account, reason: form.reason, moment: visit.moment };
    return this.tried({ visit, account, form, done: 'state' }, (tx) =>
      account.disabledAt === null ? this.accounts.disable(tx, change) : this.accounts.enable(tx, change),
    );
  }

  @Post('roles')
  @Requires('roles.grant', { isDangerous: true })
  async giveRole(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: Form,
  ): Promise<Answer> {
    const account = await this.found(id);
    const form = readGrant(body);
    const grant = newGrant(form, account.id, visit.moment.today);
    if (!grant.ok)
      return this.answer({
        visit,
        account,
        form: { ...form, problem: grant.problems[0]! },
        done: null,
        isEdited: true,
      });
    return this.tried({ visit, account, form, done: 'granted' }, (tx) =>
      this.grants.grant(tx, grant.value, actor.account, visit.moment),
    );
  }

  @Post('roles/:grant/end')
  @Requires('roles.grant', { isDangerous: true })
  async endRole(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('grant') grant: string,
    @Body() body: Form,
  ): Promise<Answer> {
    const account = await this.found(id);
    const held = await this.grants.ofAccount(this.database.sql, account.id);
    if (!held.some((each) => each.id === grant)) throw notFound('role-grant');
    const form = readGrant(body);
    const end = { grant, by: actor.account, reason: form.reason, moment: visit.moment };
    return this.tried({ visit, account, form, done: 'ended' }, (tx) => this.grants.end(tx, end));
  }

  @Post('factor-reset')
  @Requires('accounts.manage', { isDangerous: true })
  async resetFactor(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: Form,
  ): Promise<Answer> {
    const account = await this.found(id);
    const form = readGrant(body);
    const removal = { account: account.id, by: actor.account, reason: fieldText(body, 'reason').trim() };
    return this.tried({ visit, account, form, done: 'factor' }, (tx) =>
      this.factors.remove(tx, removal, visit.moment),
    );
  }

  private async tried(
    { visit, account, form, done }: Tried,
    act: (tx: Tx) => Promise<Result<unknown, string>>,
  ): Promise<Answer> {
    const result = await this.database.transaction(act);
    if (result.ok) return seeOther(`/admin/users/${account.id}?done=${done}`);
    const problem = result.problems[0] ?? null;
    return this.answer({ visit, account, form: { ...form, problem }, done: null, isEdited: true });
  }

  private async found(id: string): Promise<Account> {
    const account = /^[1-9][0-9]{0,17}$/.test(id)
      ? await this.accounts.find(this.database.sql, id as AccountId)
      : null;
    if (account === null) throw notFound('account');
    return account;
  }

  private async answer(shown: {
    visit: Visit;
    account: Account;
    form: GrantForm;
    done: (typeof USER_NEWS)[number] | null;
    isEdited: boolean;
  }): Promise<Answer> {
    const { visit, ...facts } = shown;
    const grants = await this.grants.ofAccount(this.database.sql, facts.account.id);
    return page(
      userPage({ ...facts, grants, today: visit.moment.today, zone: this.settings.zone }, visit.lang),
    );
  }
}
