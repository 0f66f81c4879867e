import type { AttemptId, CourseId, EnrolmentId, Instant, RevisionId } from '#kernel';

/** Why a person takes a course: by choice, because somebody asked, or to renew a certificate. */
export type EnrolmentSource = 'self' | 'assigned' | 'renewal';

/** One time that a person takes a course, on the revision of the day on which it began. */
export interface Enrolment {
  readonly id: EnrolmentId;
  readonly course: CourseId;
  readonly revision: RevisionId;
  readonly source: EnrolmentSource;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endReason: 'completed' | 'withdrawn' | null;
  /** The passed attempt that completed it. */
  readonly attempt: AttemptId | null;
  /** Slugs of the lessons marked as done, in the order of marking. */
  readonly lessonsDone: readonly string[];
}

/** Of an enrolment that runs: the revision that is read, and the lessons done, in no order. */
export type RunningEnrolment = Pick<Enrolment, 'revision' | 'lessonsDone'>;
