import { Controller, Get, Query } from '@nestjs/common';
import { CatalogueService, textIn } from '#catalogue';
import { CertificationService } from '#certification';
import { Database } from '#database';
import type { Actor } from '#kernel';
import { type Answer, page } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { personOf } from '../ids.js';
import { LearnerCourses } from '../learner-courses.service.js';
import { competenceOf, readFilters } from './catalogue-filters.js';
import { cataloguePage } from './catalogue.view.js';

@Controller('courses')
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly courses: LearnerCourses,
    private readonly certification: CertificationService,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('learn')
  async index(
    @Who() who: Actor,
    @Visited() { moment, lang }: Visit,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const { sql } = this.database;
    const entries = await this.catalogue.courses(sql, lang);
    const own = await this.courses.own(personOf(who), moment);
    const competences = (await this.certification.programmes(sql)).flatMap(
      ({ content }) => content.competences,
    );
    const facts = {
      entries,
      filters: readFilters(query, entries),
      topics: new Map(competences.map(({ code, name }) => [competenceOf(code), textIn(name, lang)])),
      own: new Map(own.map(({ course, progress }) => [course.slug, progress])),
    };
    return page(cataloguePage(facts, lang));
  }
}
