import type { AttemptId, RevisionId } from '#kernel';
import type { QuizStanding } from '#assessment';
import type { Enrolment, EnrolmentSource } from './enrolment.js';

/** What progress needs to know of a course. */
export interface Outline {
  readonly slug: string;
  readonly revisionId: RevisionId;
  readonly modules: readonly {
    readonly slug: string;
    readonly lessons: readonly { readonly slug: string; readonly delta: boolean }[];
  }[];
  readonly testSlug: string | null;
}

export interface LessonPlace {
  readonly module: string;
  readonly lesson: string;
}

/**
 * Where the test of a course stands: `closed` until every required lesson is done, `open`, an attempt `running`, one
 * `awaiting` the release of its marks, `failed` (another attempt may be open), `passed`. Null: the course has no test.
 */
export type TestState = 'closed' | 'open' | 'running' | 'awaiting' | 'failed' | 'passed';

export interface CourseProgress {
  /** `completed` shows only once the learner may know it. */
  readonly state: 'not-enrolled' | 'running' | 'completed' | 'withdrawn';
  /** The revision to show: the enrolment's own, else the current one. */
  readonly revision: RevisionId;
  readonly lessonsDone: readonly string[];
  readonly lessonsRequired: number;
  /** Done among the required ones. */
  readonly lessonsCompleted: number;
  readonly next: LessonPlace | null;
  readonly test: {
    readonly slug: string;
    readonly state: TestState;
    readonly attempt: AttemptId | null;
  } | null;
}

/** The lessons that must be done: for a renewal those that say what has changed, where there are any; else all. */
export function requiredLessons(course: Outline, source: EnrolmentSource): LessonPlace[] {
  const all = course.modules.flatMap((module) =>
    module.lessons.map((lesson) => ({ module: module.slug, lesson })),
  );
  const changes = all.filter(({ lesson }) => lesson.delta);
  const required = source === 'renewal' && changes.length > 0 ? changes : all;
  return required.map(({ module, lesson }) => ({ module, lesson: lesson.slug }));
}

/** The required lessons that are not done, in the order of the course. */
export function openLessons(
  course: Outline,
  enrolment: Pick<Enrolment, 'source' | 'lessonsDone'>,
): LessonPlace[] {
  return requiredLessons(course, enrolment.source).filter(
    ({ lesson }) => !enrolment.lessonsDone.includes(lesson),
  );
}

/** A person's way through a course. @param standing in its test; null where it has none */
export function courseProgress(
  course: Outline,
  enrolment: Enrolment | null,
  standing: QuizStanding | null,
): CourseProgress {
  const way = enrolment ?? { source: 'self' as const, lessonsDone: [] };
  const [required, open] = [requiredLessons(course, way.source), openLessons(course, way)];
  const test = testState(enrolment, open.length, standing);
  return {
    state: stateOf(enrolment, test),
    revision: course.revisionId,
    lessonsDone: way.lessonsDone,
    lessonsRequired: required.length,
    lessonsCompleted: required.length - open.length,
    next: open[0] ?? null,
    test:
      course.testSlug === null ? null : { slug: course.testSlug, state: test, attempt: attemptOf(standing) },
  };
}

function testState(enrolment: Enrolment | null, open: number, standing: QuizStanding | null): TestState {
  if (standing?.running != null) return 'running';
  const last = standing?.last ?? null;
  const isOfThisTime = last !== null && enrolment !== null && last.submittedAt >= enrolment.startedAt;
  if (isOfThisTime && last.passed === null) return 'awaiting';
  if (isOfThisTime && last.passed === true) return 'passed';
  if (enrolment === null || open > 0) return 'closed';
  return isOfThisTime ? 'failed' : 'open';
}

function stateOf(enrolment: Enrolment | null, test: TestState): CourseProgress['state'] {
  if (enrolment === null) return 'not-enrolled';
  if (enrolment.endReason === 'completed') return test === 'awaiting' ? 'running' : 'completed';
  return enrolment.endReason ?? 'running';
}

function attemptOf(standing: QuizStanding | null): AttemptId | null {
  return standing?.running ?? standing?.last?.attempt ?? null;
}
