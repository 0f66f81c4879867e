import { Controller, Get } from '@nestjs/common';
import { QuestionsService } from '#assessment';
import { Database } from '#database';
import { may } from '#identity';
import type { Actor } from '#kernel';
import { Proposals, proposalState } from '#proposals';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { ProposalSight } from '../../proposals/proposal-sight.js';
import { coursesWithin } from '../question-reach.js';
import { questionQuery, readFilters } from '../questions/question-query.js';
import { trainerHomePage } from './trainer-home.view.js';

@Controller('trainer')
export class TrainerHomeController {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly proposals: Proposals,
    private readonly sight: ProposalSight,
  ) {}

  @Get()
  @Requires('questions.read')
  async show(@Visited() { lang, moment }: Visit, @Who() actor: Actor): Promise<Answer> {
    const { sql } = this.database;
    const counts = await Promise.all(
      ['draft', 'changed', 'published'].map((state) => this.count(actor, state)),
    );
    const [drafts = 0, changed = 0, published = 0] = counts;
    const found = await this.proposals.waitingFor(sql, this.sight.deciderOf(actor), moment);
    const waiting = await this.sight.within(sql, actor, found);
    const mine = await this.proposals.requestedBy(sql, actor.account, { before: null, limit: 50 });
    const asked = mine.proposals.filter((each) => proposalState(each, moment.at) === 'waiting');
    const facts = { drafts, changed, published, waiting: waiting.length, asked: asked.length };
    return page(trainerHomePage({ ...facts, mayWrite: may(actor, 'questions.write') }, lang));
  }

  private async count(actor: Actor, state: string): Promise<number> {
    const query = questionQuery(readFilters({ state }), null, coursesWithin(actor, 'questions.read'));
    return query === null ? 0 : this.questions.count(this.database.sql, query);
  }
}
