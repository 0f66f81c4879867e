import { Injectable } from '@nestjs/common';
import { CatalogueService } from '#catalogue';
import type { Sql, Tx } from '#database';
import {
  type AccountId,
  type CourseId,
  failure,
  type Moment,
  type PersonId,
  type Result,
  success,
} from '#kernel';
import type { Enrolment, EnrolmentSource, RunningEnrolment } from './enrolment.js';
import {
  endEnrolment,
  enrolmentsOf,
  insertEnrolment,
  latestEnrolment,
  runningEnrolment,
} from './enrolments.repository.js';

export interface EnrolCommand {
  readonly person: PersonId;
  readonly courseSlug: string;
  readonly source: EnrolmentSource;
  /** Who enrols somebody else; null where the person does it. */
  readonly account: AccountId | null;
  readonly moment: Moment;
}

/** Who takes which course. */
@Injectable()
export class EnrolmentsService {
  constructor(private readonly catalogue: CatalogueService) {}

  /** Enrols a person on the current revision; where one runs already it is given back as it is. */
  async enrol(tx: Tx, command: EnrolCommand): Promise<Result<Enrolment, 'unknown-course'>> {
    const { person, courseSlug, source, account, moment } = command;
    const course = await this.catalogue.course(tx, courseSlug);
    if (course === null) return failure(['unknown-course' as const]);
    await insertEnrolment(tx, {
      person,
      course: course.id,
      revision: course.revisionId,
      source,
      account,
      at: moment.at,
    });
    return success((await latestEnrolment(tx, person, course.id))!);
  }

  /** Ends a running enrolment; false where none runs. What was done stays on record. */
  async withdraw(tx: Tx, person: PersonId, courseSlug: string, moment: Moment): Promise<boolean> {
    const course = await this.catalogue.course(tx, courseSlug);
    return course !== null && endEnrolment(tx, person, course.id, null, moment.at);
  }

  /** The running enrolment of a person in a course, in one prepared statement; null where none runs. */
  running(sql: Sql, person: PersonId, course: CourseId): Promise<RunningEnrolment | null> {
    return runningEnrolment(sql, person, course);
  }

  /** Every enrolment of a person, oldest first, with the lessons done: for pages over all courses, in one query. */
  enrolmentsOf(sql: Sql, person: PersonId): Promise<Enrolment[]> {
    return enrolmentsOf(sql, person);
  }
}
