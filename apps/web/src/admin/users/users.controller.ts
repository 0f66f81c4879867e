import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Database } from '#database';
import { Accounts, Invitations } from '#identity';
import type { Actor } from '#kernel';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { fieldText } from '../../http/form.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { adminListPage, queryText } from '../list/admin-list.view.js';
import { BLANK_INVITATION, invitePage } from './invite.view.js';
import { usersView } from './users.view.js';

const PER_PAGE = 50;

@Controller('admin/users')
export class UsersController {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
  ) {}

  @Get()
  @Requires('accounts.manage')
  async index(@Visited() { lang }: Visit, @Query() query: Record<string, unknown>): Promise<Answer> {
    const search = queryText(query, 'search');
    const after = queryText(query, 'after') || null;
    const found = await this.accounts.page(this.database.sql, { text: search, after, limit: PER_PAGE });
    return page(adminListPage(usersView({ ...found, search, isLater: after !== null }, lang)));
  }

  @Get('new')
  @Requires('accounts.manage', { isDangerous: true })
  new(@Visited() { lang }: Visit): Answer {
    return page(invitePage(BLANK_INVITATION, lang));
  }

  @Post()
  @Requires('accounts.manage', { isDangerous: true })
  async create(
    @Visited() { lang, moment }: Visit,
    @Who() { account }: Actor,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const typed = { email: fieldText(body, 'email').trim(), name: fieldText(body, 'name').trim() };
    const form = { ...typed, lang: fieldText(body, 'lang'), reason: fieldText(body, 'reason').trim() };
    if (form.reason === '') return page(invitePage({ ...form, problem: 'reason-needed' }, lang));
    const order = { ...form, person: null, roles: [], by: account };
    const invited = await this.database.transaction((tx) => this.invitations.invite(tx, order, moment));
    if (!invited.ok) return page(invitePage({ ...form, problem: invited.problems[0] ?? null }, lang));
    return seeOther(`/admin/users/${invited.value.account.id}?done=invited`);
  }
}
