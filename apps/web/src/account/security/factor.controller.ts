import { Body, Controller, Post } from '@nestjs/common';
import { Database } from '#database';
import { Accounts, SecondFactors } from '#identity';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { sessionCookie } from '../../http/cookies.js';
import { Denial } from '../../http/denials.js';
import { fieldText } from '../../http/form.js';
import { RequiresSignIn } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { factorPage } from './factor.view.js';
import { recoveryCodesPage } from './recovery-codes.view.js';

/** Setting up a second factor: the only thing that is open to power without one (AUTH-11). */
@Controller('account/security/factor')
export class FactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly accounts: Accounts,
    private readonly settings: WebSettings,
    private readonly database: Database,
  ) {}

  /** The secret is in this reply and in no other. */
  @Post()
  @RequiresSignIn({ isBeforeFactor: true })
  async create(@Visited() { session, moment, lang }: Visit): Promise<Answer> {
    if (session!.stage === 'code') throw new Denial('factor-needed', 'code');
    const account = await this.accounts.find(this.database.sql, session!.actor.account);
    const proposal = await this.database.transaction((tx) => this.factors.propose(tx, account!, moment));
    return proposal ? page(factorPage({ proposal, isWrong: false }, lang)) : seeOther('/account/security');
  }

  @Post('confirmation')
  @RequiresSignIn({ isBeforeFactor: true })
  async confirm(
    @Visited() { session: signedIn, moment, lang }: Visit,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const attempt = { signedIn: signedIn!, code: fieldText(body, 'code').slice(0, 40) };
    const confirmed = await this.database.transaction((tx) => this.factors.confirm(tx, attempt, moment));
    if (confirmed.ok) {
      const { session, recoveryCodes } = confirmed.value;
      const cookies = [sessionCookie(session.value, this.settings.isHttps)];
      return page(recoveryCodesPage(recoveryCodes, lang), { cookies });
    }
    if (confirmed.problems.includes('not-proposed')) return seeOther('/account/security');
    return page(factorPage({ proposal: null, isWrong: true }, lang));
  }
}
