import { Controller, Get } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Database } from '#database';
import { may } from '#identity';
import { queueState } from '#jobs';
import type { Actor } from '#kernel';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { overviewPage } from './admin-overview.view.js';

@Controller('admin')
export class AdminOverviewController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  @Get()
  @Requires('health.read')
  async show(@Visited() { lang, moment }: Visit, @Who() actor: Actor): Promise<Answer> {
    const { sql } = this.database;
    const alerts = await this.audit.page(
      sql,
      { action: 'denials-alert', from: moment.today },
      { before: null, limit: 500 },
    );
    const rights = (['accounts.manage', 'audit.read', 'outbox.read'] as const).filter((each) =>
      may(actor, each),
    );
    return page(overviewPage({ queue: await queueState(sql), alerts: alerts.lines.length, rights }, lang));
  }

  @Get('health')
  @Requires('health.read')
  async health(@Visited() { lang, moment }: Visit): Promise<Answer> {
    const { sql } = this.database;
    const alerts = await this.audit.page(
      sql,
      { action: 'denials-alert', from: moment.today },
      { before: null, limit: 500 },
    );
    return page(
      overviewPage({ queue: await queueState(sql), alerts: alerts.lines.length, rights: [] }, lang),
    );
  }
}
