import type { CourseId, Problem, RevisionId } from '#kernel';
import type { CourseBank } from './check/check-course.js';

/** What publishing a folder did: the courses without a fault are current now, the faults of the others are named. */
export interface Publication {
  readonly courses: readonly PublishedCourse[];
  readonly problems: readonly Problem[];
}

export interface PublishedCourse {
  readonly course: CourseId;
  readonly revision: RevisionId;
  readonly slug: string;
  readonly code: string;
  /** Of the revision, counted from 1. */
  readonly number: number;
  /** 'earlier-revision': the content stood in an earlier one, which is current again. */
  readonly change: 'new-revision' | 'earlier-revision' | 'none';
  /** The test and its bank, which the door hands to the assessment; null where the course has no test. */
  readonly bank: CourseBank | null;
}
