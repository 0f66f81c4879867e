import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '#database';
import { Accounts } from '#identity';
import type { AccountId, Actor } from '#kernel';
import { type ProposalPage, Proposals } from '#proposals';
import { WebSettings } from '../../config.js';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { ProposalSight } from '../proposal-sight.js';
import { type InboxTab, inboxPage, isInboxTab } from './inbox.view.js';

const PER_PAGE = 50;

@Controller('proposals')
export class InboxController {
  constructor(
    private readonly database: Database,
    private readonly proposals: Proposals,
    private readonly accounts: Accounts,
    private readonly sight: ProposalSight,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('learn')
  async index(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const tab = isInboxTab(query['view']) ? query['view'] : 'waiting';
    const before = typeof query['before'] === 'string' ? query['before'] : null;
    const { proposals, next } = await this.read(tab, before, { visit, actor });
    const names = await this.namesOf(proposals.map(({ requestedBy }) => requestedBy));
    const facts = { tab, proposals, next, names, at: visit.moment.at, zone: this.settings.zone };
    return page(inboxPage(facts, visit.lang));
  }

  private async read(
    tab: InboxTab,
    before: string | null,
    { visit, actor }: { visit: Visit; actor: Actor },
  ): Promise<ProposalPage> {
    const { sql } = this.database;
    const decider = this.sight.deciderOf(actor);
    if (tab === 'mine') return this.proposals.requestedBy(sql, actor.account, { before, limit: PER_PAGE });
    if (tab === 'waiting') {
      const waiting = await this.proposals.waitingFor(sql, decider, visit.moment);
      return { proposals: await this.sight.within(sql, actor, waiting), next: null };
    }
    const decided = await this.proposals.decided(sql, decider, { before, limit: PER_PAGE });
    return { ...decided, proposals: await this.sight.within(sql, actor, decided.proposals) };
  }

  private async namesOf(accounts: readonly AccountId[]): Promise<Map<AccountId, string>> {
    const found = await Promise.all(
      [...new Set(accounts)].map((id) => this.accounts.find(this.database.sql, id)),
    );
    return new Map(found.flatMap((each) => (each === null ? [] : [[each.id, each.name]])));
  }
}
