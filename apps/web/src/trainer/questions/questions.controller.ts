import { Controller, Get, Query } from '@nestjs/common';
import { QuestionsService } from '#assessment';
import { CatalogueService } from '#catalogue';
import { Database } from '#database';
import { may } from '#identity';
import type { Actor } from '#kernel';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { coursesWithin } from '../question-reach.js';
import { PER_PAGE, questionQuery, readFilters } from './question-query.js';
import { questionsPage } from './questions.view.js';

@Controller('trainer/questions')
export class QuestionsController {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Get()
  @Requires('questions.read')
  async index(
    @Visited() { lang }: Visit,
    @Who() actor: Actor,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const { sql } = this.database;
    const filters = readFilters(query);
    const within = coursesWithin(actor, 'questions.read');
    const asked = questionQuery(filters, query['after'], within);
    const found = asked === null ? [] : await this.questions.list(sql, asked);
    const count = asked === null ? 0 : await this.questions.count(sql, asked);
    const courses = (await this.catalogue.courses(sql, lang)).filter(
      ({ id }) => within === null || within.includes(id),
    );
    const next = found.length > PER_PAGE ? found[PER_PAGE - 1]!.code : null;
    const facts = { filters, rows: found.slice(0, PER_PAGE), next, count, courses };
    return page(
      questionsPage(
        { ...facts, isPaged: asked?.after != null, mayWrite: may(actor, 'questions.write') },
        lang,
      ),
    );
  }
}
