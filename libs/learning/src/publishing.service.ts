import { Injectable } from '@nestjs/common';
import { type BankProblem, CourseBanksService, readCourseBank } from '#assessment';
import { type CourseFiles, type PublishedCourse, PublishingService } from '#catalogue';
import type { Tx } from '#database';
import type { Moment, Problem } from '#kernel';

/** A test that could not be published, and why; its course is published all the same. */
export interface UnpublishedTest {
  readonly course: string;
  readonly problems: readonly BankProblem[];
}

export interface CoursesPublication {
  readonly courses: readonly PublishedCourse[];
  readonly problems: readonly Problem[];
  readonly unpublishedTests: readonly UnpublishedTest[];
}

/** Publishes courses with their tests and banks. */
@Injectable()
export class CoursesPublishingService {
  constructor(
    private readonly publishing: PublishingService,
    private readonly banks: CourseBanksService,
  ) {}

  /** Publishes a `courses/` folder; the same folder again changes nothing. */
  async publish(tx: Tx, files: CourseFiles, moment: Moment): Promise<CoursesPublication> {
    const { courses, problems } = await this.publishing.publish(tx, files, moment);
    const unpublishedTests: UnpublishedTest[] = [];
    for (const course of courses) {
      const found = await this.publishTest(tx, course, moment);
      if (found.length > 0) unpublishedTests.push({ course: course.slug, problems: found });
    }
    return { courses, problems, unpublishedTests };
  }

  private async publishTest(
    tx: Tx,
    { course, bank }: PublishedCourse,
    moment: Moment,
  ): Promise<BankProblem[]> {
    if (bank === null) return [];
    const read = readCourseBank(bank, course);
    if (!read.ok) return read.problems;
    const published = await this.banks.publishCourseBank(tx, read.value, moment);
    return published.ok ? [] : published.problems;
  }
}
