import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CatalogueService } from '#catalogue';
import { Database } from '#database';
import type { Actor } from '#kernel';
import { type Answer, page } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { personOf, slugIn } from '../ids.js';
import { LearnerCourses } from '../learner-courses.service.js';
import { courseModulePage, type ModuleFacts } from './course-module.view.js';
import { readSelfCheck } from './self-check-form.js';
import type { SelfCheckQuestion } from './self-check.js';

type Place = { readonly course: string; readonly module: string };

@Controller('courses/:course/:module')
export class CourseModuleController {
  constructor(
    private readonly courses: LearnerCourses,
    private readonly catalogue: CatalogueService,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('learn')
  async show(@Who() who: Actor, @Visited() { lang }: Visit, @Param() place: Place): Promise<Answer> {
    return page(courseModulePage({ ...(await this.facts(who, place)), form: null }, lang));
  }

  /** Looks at the answers of a self-check; nothing is kept. */
  @Post()
  @Requires('learn')
  async check(
    @Who() who: Actor,
    @Visited() { lang }: Visit,
    @Param() place: Place,
    @Body() body: Record<string, unknown> | null,
  ): Promise<Answer> {
    const facts = await this.facts(who, place);
    const form = readSelfCheck(facts.questions ?? [], body);
    return page(courseModulePage({ ...facts, form }, lang));
  }

  private async facts(who: Actor, place: Place): Promise<Omit<ModuleFacts, 'form'>> {
    const { course, running } = await this.courses.open(personOf(who), slugIn(place.course));
    const module = course.modules.find(({ slug }) => slug === place.module);
    if (module === undefined) throw notFound('no-module');
    const questions = await this.catalogue.selfCheck(this.database.sql, course.revisionId, module.slug);
    return {
      course,
      module,
      lessonsDone: running?.lessonsDone ?? [],
      questions: questions as readonly unknown[] as readonly SelfCheckQuestion[] | null,
    };
  }
}
