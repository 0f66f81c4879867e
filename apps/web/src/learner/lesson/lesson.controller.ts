import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CatalogueService, gzipAround } from '#catalogue';
import { Database } from '#database';
import type { Actor } from '#kernel';
import { ProgressService } from '#learning';
import { type Answer, page, seeOther } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { doneOf } from '../../http/form.js';
import { Requires } from '../../http/requires.js';
import { type Visit, Visited, Who } from '../../http/visit.js';
import { personOf, slugIn } from '../ids.js';
import { LearnerCourses } from '../learner-courses.service.js';
import { lessonPage } from './lesson.view.js';

type Place = { readonly course: string; readonly module: string; readonly lesson: string };

/** A lesson; the page that is opened most. One query beside the session's: the enrolment. */
@Controller('courses/:course/:module/:lesson')
export class LessonController {
  constructor(
    private readonly courses: LearnerCourses,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('learn')
  async show(
    @Who() who: Actor,
    @Visited() { lang }: Visit,
    @Param() place: Place,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const { course, running } = await this.courses.open(personOf(who), slugIn(place.course));
    const asked = course.languages.find((each) => each === query['content']) ?? null;
    const { sql } = this.database;
    const lesson = await this.catalogue.lesson(
      sql,
      course.revisionId,
      place.module,
      place.lesson,
      asked ?? lang,
    );
    if (lesson === null) throw notFound('no-lesson');
    const isDone = running?.lessonsDone.includes(lesson.slug) ?? false;
    const cameOn = doneOf(query, ['lesson']) !== null;
    const facts = { course, lesson, asked, isEnrolled: running !== null, isDone, cameOn };
    const version = `${lesson.etag} ${course.revisionId} ${running !== null} ${isDone} ${cameOn} ${asked}`;
    const gzip = (head: string, tail: string) => gzipAround(head, lesson.segment, tail, 1);
    return page(() => lessonPage(facts, lang), { version, segment: { html: lesson.html, gzip } });
  }

  /** Marks the lesson as done and leads to the next one that is not, or to the course's page. */
  @Post('completion')
  @Requires('learn')
  async create(@Who() who: Actor, @Visited() { moment }: Visit, @Param() place: Place): Promise<Answer> {
    const person = personOf(who);
    const { course } = await this.courses.open(person, slugIn(place.course));
    const module = course.modules.find(({ slug }) => slug === place.module);
    if (!module?.lessons.some(({ slug }) => slug === place.lesson)) throw notFound('no-lesson');
    const command = { person, courseSlug: course.slug, lesson: place.lesson, moment };
    const done = await this.database.transaction((tx) => this.progress.completeLesson(tx, command));
    const at = `/courses/${course.slug}`;
    if (!done.ok) return seeOther(`${at}?done=not-enrolled`);
    const { next } = done.value;
    return seeOther(next ? `${at}/${next.module}/${next.lesson}?done=lesson` : `${at}?done=lessons`);
  }
}
