import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Database } from '#database';
import { UnsubscribeLinks } from '#followup';
import { Accounts } from '#identity';
import type { AccountId } from '#kernel';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { doneOf } from '../../http/form.js';
import { Open } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { unsubscribePage } from './unsubscribe.view.js';

/** Stops early reminders and digests from the link of a letter; looking at it changes nothing, mail scanners look too. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly accounts: Accounts,
    private readonly database: Database,
  ) {}

  @Get(':token')
  @Open()
  async show(
    @Visited() { lang }: Visit,
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    await this.owner(token);
    return page(unsubscribePage({ token, done: doneOf(query, ['stopped']) }, lang));
  }

  @Post(':token')
  @Open({ isTokenless: true })
  async destroy(@Param('token') token: string): Promise<Answer> {
    const account = await this.owner(token);
    await this.database.transaction(async (tx) => {
      const preferences = await this.accounts.preferences(tx, account);
      await this.accounts.setPreferences(tx, account, { ...preferences, reminders: false });
    });
    return seeOther(`/unsubscribe/${token}?done=stopped`);
  }

  private async owner(token: string): Promise<AccountId> {
    const account = await this.links.accountOf(this.database.sql, token);
    if (account === null) throw notFound('no-such-link');
    return account;
  }
}
