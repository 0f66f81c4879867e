import type { StartRefusal } from '#assessment';
import { openLessons, type Outline } from './course-progress.js';
import type { Enrolment } from './enrolment.js';

/** Why the test of a course cannot begin: what the course asks first, or what the quiz itself says. */
export type TestRefusal =
  | StartRefusal
  | { readonly reason: 'not-enrolled'; readonly course: string }
  | { readonly reason: 'lessons-open'; readonly course: string; readonly lessons: readonly string[] };

/** What a course asks before its test: a running enrolment, and every required lesson marked as done. */
export function prerequisites(course: Outline, enrolment: Enrolment | null): TestRefusal[] {
  if (enrolment === null || enrolment.endedAt !== null)
    return [{ reason: 'not-enrolled', course: course.slug }];
  const lessons = openLessons(course, enrolment).map(({ lesson }) => lesson);
  return lessons.length === 0 ? [] : [{ reason: 'lessons-open', course: course.slug, lessons }];
}
