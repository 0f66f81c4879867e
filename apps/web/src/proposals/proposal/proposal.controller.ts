import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Database } from '#database';
import { Accounts } from '#identity';
import type { AccountId, Actor, ProposalId } from '#kernel';
import { CannotApply, type Proposal, Proposals } from '#proposals';
import { WebSettings } from '../../config.js';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { ProposalSight } from '../proposal-sight.js';
import { type DecisionForm, NO_DECISION, readDecision } from './decision-form.js';
import { proposalPage } from './proposal.view.js';

@Controller('proposals/:id')
export class ProposalController {
  constructor(
    private readonly database: Database,
    private readonly proposals: Proposals,
    private readonly accounts: Accounts,
    private readonly sight: ProposalSight,
    private readonly settings: WebSettings,
  ) {}

  @Get()
  @Requires('learn')
  async show(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const proposal = await this.seen(actor, id);
    return this.answer(visit, actor, proposal, { ...NO_DECISION, done: query['done'] === 'decided' });
  }

  @Post('decision')
  @Requires('learn')
  async create(
    @Visited() visit: Visit,
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const proposal = await this.seen(actor, id);
    const form = readDecision(body);
    const problems =
      form.problems.length > 0 ? form.problems : await this.decide(visit, actor, proposal, form);
    if (problems.length > 0) return this.answer(visit, actor, proposal, { ...form, problems, done: false });
    return seeOther(`/proposals/${proposal.id}?done=decided`);
  }

  /** Why nothing was decided; empty where it was. */
  private async decide(
    visit: Visit,
    actor: Actor,
    { id }: Proposal,
    { outcome, note }: DecisionForm,
  ): Promise<readonly string[]> {
    const by = this.sight.deciderOf(actor);
    const asked = {
      proposal: id,
      by,
      outcome: outcome ?? 'refused',
      note: note || null,
      moment: visit.moment,
    };
    try {
      const decided = await this.database.transaction((tx) => this.proposals.decide(tx, asked));
      return decided.ok ? [] : decided.problems;
    } catch (error) {
      if (error instanceof CannotApply) return error.reasons;
      throw error;
    }
  }

  /** A proposal that is not there, or not this person's to know about: the two look the same. */
  private async seen(actor: Actor, id: string): Promise<Proposal> {
    const { sql } = this.database;
    const proposal = await this.proposals.find(sql, id as ProposalId);
    if (proposal === null || !(await this.sight.maySee(sql, actor, proposal))) throw notFound('proposal');
    return proposal;
  }

  private async answer(
    visit: Visit,
    actor: Actor,
    proposal: Proposal,
    form: DecisionForm & { done: boolean },
  ): Promise<Answer> {
    const [requester, decider] = await Promise.all([
      this.nameOf(proposal.requestedBy),
      this.nameOf(proposal.decision?.by ?? null),
    ]);
    const blockers = this.proposals.entitlement(proposal, this.sight.deciderOf(actor), visit.moment);
    const names = { requester, decider };
    return page(
      proposalPage(
        { proposal, names, blockers, form, at: visit.moment.at, zone: this.settings.zone },
        visit.lang,
      ),
    );
  }

  private async nameOf(account: AccountId | null): Promise<string> {
    return account === null ? '' : ((await this.accounts.find(this.database.sql, account))?.name ?? '');
  }
}
