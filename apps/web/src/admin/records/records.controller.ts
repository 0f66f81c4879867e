import { Controller, Get, Query } from '@nestjs/common';
import { AUDIT_FILTERS, type AuditQuery, AuditTrail, unreadableFilters } from '#audit';
import { Database } from '#database';
import { Accounts } from '#identity';
import { Outbox } from '#notifications';
import { WebSettings } from '../../config.js';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited } from '../../http/visit.js';
import { adminListPage, queryText } from '../list/admin-list.view.js';
import { auditView } from './audit.view.js';
import { outboxView } from './outbox.view.js';

const PER_PAGE = 50;

/** What was done and what was sent: read only, there is no route that changes either (AUTHZ-07). */
@Controller('admin')
export class RecordsController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
    private readonly settings: WebSettings,
  ) {}

  @Get('audit')
  @Requires('audit.read')
  async lines(@Visited() { lang }: Visit, @Query() query: Record<string, unknown>): Promise<Answer> {
    const { sql } = this.database;
    const asked: AuditQuery = Object.fromEntries(
      AUDIT_FILTERS.map(({ name }) => [name, queryText(query, name)]),
    );
    const before = queryText(query, 'before') || null;
    const found = await this.audit.page(sql, asked, { before, limit: PER_PAGE });
    const ids = [...new Set(found.lines.flatMap(({ actor }) => (actor === null ? [] : [actor])))];
    const actors = await Promise.all(ids.map((id) => this.accounts.find(sql, id)));
    const names = new Map(actors.flatMap((each) => (each === null ? [] : [[each.id, each.name]])));
    const unreadable = unreadableFilters(asked);
    const facts = { ...found, asked, names, unreadable, isLater: before !== null, zone: this.settings.zone };
    return page(adminListPage(auditView(facts, lang)));
  }

  @Get('outbox')
  @Requires('outbox.read')
  async letters(@Visited() { lang }: Visit, @Query() query: Record<string, unknown>): Promise<Answer> {
    const before = queryText(query, 'before') || null;
    const found = await this.outbox.page(this.database.sql, { before, limit: PER_PAGE });
    return page(
      adminListPage(outboxView({ ...found, isLater: before !== null, zone: this.settings.zone }, lang)),
    );
  }
}
