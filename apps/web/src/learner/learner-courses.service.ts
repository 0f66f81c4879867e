import { Injectable } from '@nestjs/common';
import { CatalogueService, type CourseView } from '#catalogue';
import { Database } from '#database';
import type { CourseId, Moment, PersonId } from '#kernel';
import {
  type CourseProgress,
  type Enrolment,
  EnrolmentsService,
  ProgressService,
  type RunningEnrolment,
} from '#learning';
import { notFound } from '../http/denials.js';

/** A course that a person takes or took, as pages over many courses show it. */
export interface OwnCourse {
  readonly course: CourseView;
  readonly progress: CourseProgress;
  readonly enrolment: Enrolment;
}

/** The revision that a person reads, and the enrolment that says so. */
export interface OpenCourse {
  readonly course: CourseView;
  /** The enrolment that runs now, or null. */
  readonly running: RunningEnrolment | null;
}

/** Courses as one person sees them. */
@Injectable()
export class LearnerCourses {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly enrolments: EnrolmentsService,
    private readonly progress: ProgressService,
    private readonly database: Database,
  ) {}

  /** Every course that a person began, the last one first. */
  async own(person: PersonId, moment: Moment): Promise<OwnCourse[]> {
    const { sql } = this.database;
    const latest = new Map<CourseId, Enrolment>();
    for (const each of await this.enrolments.enrolmentsOf(sql, person)) {
      latest.delete(each.course);
      latest.set(each.course, each);
    }
    const found = await Promise.all(
      [...latest.values()].map(async (enrolment) => {
        const began = await this.catalogue.revision(sql, enrolment.revision);
        const progress = began && (await this.progress.courseProgress(sql, person, began.slug, moment));
        const course = progress && (await this.catalogue.revision(sql, progress.revision));
        return course && progress ? [{ course, progress, enrolment }] : [];
      }),
    );
    return found.flat().reverse();
  }

  /** A course in the revision that the person reads, in one query. @throws Denial where there is none of that name */
  async open(person: PersonId, slug: string): Promise<OpenCourse> {
    const { sql } = this.database;
    const current = await this.catalogue.course(sql, slug);
    if (current === null) throw notFound('no-course');
    const running = await this.enrolments.running(sql, person, current.id);
    const pinned = running && (await this.catalogue.revision(sql, running.revision));
    return { course: pinned ?? current, running };
  }
}
