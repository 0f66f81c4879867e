import { Controller, Get, Param, Post } from '@nestjs/common';
import { Database } from '#database';
import { FollowupService } from '#followup';
import type { Actor } from '#kernel';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { lapsesPage } from './lapses.view.js';

/** Lapses at dangerous posts that the reader was told of, and the acknowledgement that is asked for. */
@Controller('lapses')
export class LapsesController {
  constructor(
    private readonly database: Database,
    private readonly followup: FollowupService,
  ) {}

  @Get()
  @Requires('overview.read')
  async index(@Visited() { lang, moment }: Visit, @Who() { account }: Actor): Promise<Answer> {
    const alerts = await this.followup.alertsOf(this.database.sql, account);
    return page(lapsesPage({ alerts, today: moment.today }, lang));
  }

  /** Only one's own; somebody else's, or one that was acknowledged already, is not there. */
  @Post(':action/acknowledgement')
  @Requires('overview.read')
  async create(
    @Visited() { moment }: Visit,
    @Who() { account }: Actor,
    @Param('action') action: string,
  ): Promise<Answer> {
    const isTheirs = await this.database.transaction((tx) =>
      this.followup.acknowledge(tx, account, action, moment),
    );
    if (!isTheirs) throw notFound('no-such-alert');
    return seeOther('/lapses');
  }
}
