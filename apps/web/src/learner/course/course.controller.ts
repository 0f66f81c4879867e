import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CatalogueService, textIn } from '#catalogue';
import { CertificationService } from '#certification';
import { Database } from '#database';
import { type Actor, END_OF_TIME } from '#kernel';
import { EnrolmentsService, ProgressService } from '#learning';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { doneOf } from '../../http/form.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { personOf, slugIn } from '../ids.js';
import { enrolmentSource, leadsTo } from '../programme-courses.js';
import { coursePage } from './course.view.js';

@Controller('courses/:course')
export class CourseController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly enrolments: EnrolmentsService,
    private readonly certification: CertificationService,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('learn')
  async show(
    @Who() who: Actor,
    @Visited() { moment, lang }: Visit,
    @Param('course') slug: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const { sql } = this.database;
    const progress = await this.progress.courseProgress(sql, personOf(who), slugIn(slug), moment);
    const course = progress && (await this.catalogue.revision(sql, progress.revision));
    if (!course) throw notFound('no-course');
    const programmes = await this.certification.programmes(sql);
    const certificates = programmes
      .filter((programme) => leadsTo(programme, course.slug, moment.today))
      .map(({ content }) => ({ title: textIn(content.title, lang) }));
    const done = doneOf(query, ['enrolled', 'lessons', 'not-enrolled']);
    return page(coursePage({ course, progress, certificates, done }, lang));
  }

  /** Enrols the person, once; what was begun goes on. */
  @Post('enrolment')
  @Requires('learn')
  async create(
    @Who() who: Actor,
    @Visited() { moment }: Visit,
    @Param('course') slug: string,
  ): Promise<Answer> {
    const person = personOf(who);
    const courseSlug = slugIn(slug);
    const as = { on: moment.today, knownAt: END_OF_TIME };
    const source = enrolmentSource(
      await this.certification.standings(this.database.sql, person, as),
      courseSlug,
      moment.today,
    );
    const command = { person, courseSlug, source, account: who.account, moment };
    const enrolled = await this.database.transaction((tx) => this.enrolments.enrol(tx, command));
    if (!enrolled.ok) throw notFound('no-course');
    return seeOther(`/courses/${courseSlug}?done=enrolled`);
  }
}
