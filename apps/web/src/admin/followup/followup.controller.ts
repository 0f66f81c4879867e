import { Controller, Get } from '@nestjs/common';
import { Database } from '#database';
import { FollowupService } from '#followup';
import { WebSettings } from '../../config.js';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { adminListPage } from '../list/admin-list.view.js';
import { followupView } from './followup.view.js';

const NEWEST = 50;

/** The runs of follow-up with their accounts: what was due, done and left out, and why. */
@Controller('admin/followup')
export class FollowupController {
  constructor(
    private readonly database: Database,
    private readonly followup: FollowupService,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('health.read')
  async index(@Visited() { lang }: Visit): Promise<Answer> {
    const runs = await this.followup.newestRuns(this.database.sql, NEWEST);
    return page(adminListPage(followupView({ runs, zone: this.settings.zone }, lang)));
  }
}
