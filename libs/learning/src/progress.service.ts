import { Injectable } from '@nestjs/common';
import { AttemptsService } from '#assessment';
import { CatalogueService, type CourseView } from '#catalogue';
import type { Sql, Tx } from '#database';
import { failure, type Moment, type PersonId, type Result, success } from '#kernel';
import { courseProgress, type CourseProgress, openLessons, type LessonPlace } from './course-progress.js';
import type { Enrolment } from './enrolment.js';
import { insertLessonCompletion, latestEnrolment } from './enrolments.repository.js';

export interface CompleteLessonCommand {
  readonly person: PersonId;
  readonly courseSlug: string;
  readonly lesson: string;
  readonly moment: Moment;
}

/** Where people stand in courses; measured on the revision of their enrolment. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly attempts: AttemptsService,
  ) {}

  /** A person's way through a course, in one query here and one of its test; null for an unknown course. */
  async courseProgress(
    sql: Sql,
    person: PersonId,
    courseSlug: string,
    moment: Moment,
  ): Promise<CourseProgress | null> {
    const current = await this.catalogue.course(sql, courseSlug);
    if (current === null) return null;
    const enrolment = await latestEnrolment(sql, person, current.id);
    const course = await this.revisionOf(sql, enrolment, current);
    const standing =
      course.testSlug === null ? null : await this.attempts.standing(sql, person, course.testSlug, moment);
    return courseProgress(course, enrolment, standing);
  }

  /** Marks a lesson as done and gives the next one that is not; again: the same. */
  async completeLesson(
    tx: Tx,
    command: CompleteLessonCommand,
  ): Promise<Result<{ next: LessonPlace | null }, 'unknown-course' | 'unknown-lesson' | 'not-enrolled'>> {
    const { person, courseSlug, lesson, moment } = command;
    const current = await this.catalogue.course(tx, courseSlug);
    if (current === null) return failure(['unknown-course' as const]);
    const enrolment = await latestEnrolment(tx, person, current.id);
    if (enrolment === null || enrolment.endedAt !== null) return failure(['not-enrolled' as const]);
    const course = await this.revisionOf(tx, enrolment, current);
    if (!course.modules.some(({ lessons }) => lessons.some(({ slug }) => slug === lesson)))
      return failure(['unknown-lesson' as const]);
    await insertLessonCompletion(tx, enrolment.id, lesson, moment.at);
    const lessonsDone = [...enrolment.lessonsDone, lesson];
    return success({ next: openLessons(course, { source: enrolment.source, lessonsDone })[0] ?? null });
  }

  private async revisionOf(sql: Sql, enrolment: Enrolment | null, current: CourseView): Promise<CourseView> {
    if (enrolment === null || enrolment.endedAt !== null) return current;
    return (await this.catalogue.revision(sql, enrolment.revision)) ?? current;
  }
}
