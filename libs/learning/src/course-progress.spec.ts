import type { QuizStanding } from '#assessment';
import type { AttemptId, CourseId, EnrolmentId, Instant, RevisionId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { courseProgress, type Outline, requiredLessons } from './course-progress.js';
import type { Enrolment } from './enrolment.js';
import { prerequisites } from './test-refusal.js';

const course: Outline = {
  slug: 'dd110',
  revisionId: '7' as RevisionId,
  modules: [
    { slug: 'why', lessons: [lesson('01-who'), lesson('02-what')] },
    { slug: 'phishing', lessons: [lesson('03-cues', true)] },
  ],
  testSlug: 'dd110-test',
};
const began = '2026-11-22T08:00:00.000000Z' as Instant;
const later = '2026-11-22T09:00:00.000000Z' as Instant;
const attempt = 'a'.repeat(26) as AttemptId;

function lesson(slug: string, delta = false) {
  return { slug, delta };
}

function enrolled(lessonsDone: string[], changes: Partial<Enrolment> = {}): Enrolment {
  const ids = { id: '1' as EnrolmentId, course: '2' as CourseId, revision: '7' as RevisionId };
  const open = { endedAt: null, endReason: null, attempt: null };
  return { ...ids, source: 'self', startedAt: began, ...open, lessonsDone, ...changes };
}

function standing(passed: boolean | null, submittedAt = later): QuizStanding {
  return { attempts: 1, running: null, last: { attempt, submittedAt, passed } };
}

const none: QuizStanding = { attempts: 0, running: null, last: null };
const all = ['01-who', '02-what', '03-cues'];

describe('Progress through a course', () => {
  it('begins with the first lesson, and with the test closed', () => {
    expect(courseProgress(course, enrolled([]), none)).toMatchObject({
      state: 'running',
      lessonsRequired: 3,
      lessonsCompleted: 0,
      next: { module: 'why', lesson: '01-who' },
      test: { slug: 'dd110-test', state: 'closed', attempt: null },
    });
  });

  it('goes on with the first lesson that is not done, whatever the order of the others', () => {
    expect(courseProgress(course, enrolled(['03-cues', '01-who']), none)).toMatchObject({
      lessonsCompleted: 2,
      next: { module: 'why', lesson: '02-what' },
    });
  });

  it('opens the test when every lesson is done', () => {
    expect(courseProgress(course, enrolled(all), none)).toMatchObject({
      next: null,
      test: { state: 'open' },
    });
  });

  it.each([
    ['running', { attempts: 1, running: attempt, last: null }],
    ['awaiting', standing(null)],
    ['failed', standing(false)],
    ['passed', standing(true)],
    ['open', standing(true, '2025-01-01T00:00:00.000000Z' as Instant)],
  ] as const)('shows the test as %s', (state, position) => {
    expect(courseProgress(course, enrolled(all), position).test!.state).toBe(state);
  });

  it('does not tell that the course is completed before the marks are released', () => {
    const completed = enrolled(all, { endedAt: later, endReason: 'completed', attempt });
    expect(courseProgress(course, completed, standing(null)).state).toBe('running');
    expect(courseProgress(course, completed, standing(true)).state).toBe('completed');
  });

  it('is not there for somebody who is not enrolled, and counts no lesson that the course does not have', () => {
    expect(courseProgress(course, null, none)).toMatchObject({
      state: 'not-enrolled',
      test: { state: 'closed' },
    });
    expect(courseProgress(course, enrolled(['99-gone']), none).lessonsCompleted).toBe(0);
  });
});

describe('The lessons that must be done', () => {
  it('are those that say what has changed, for somebody who renews', () => {
    expect(requiredLessons(course, 'renewal')).toEqual([{ module: 'phishing', lesson: '03-cues' }]);
    expect(requiredLessons(course, 'assigned')).toHaveLength(3);
  });

  it('are all of them where none says what has changed', () => {
    const unchanged = { ...course, modules: course.modules.slice(0, 1) };
    expect(requiredLessons(unchanged, 'renewal')).toHaveLength(2);
  });
});

describe('What a course asks before its test', () => {
  it('is a running enrolment', () => {
    expect(prerequisites(course, null)).toEqual([{ reason: 'not-enrolled', course: 'dd110' }]);
    expect(prerequisites(course, enrolled(all, { endedAt: later, endReason: 'withdrawn' }))).toHaveLength(1);
  });

  it('is every lesson, by name', () => {
    expect(prerequisites(course, enrolled(['02-what']))).toEqual([
      { reason: 'lessons-open', course: 'dd110', lessons: ['01-who', '03-cues'] },
    ]);
    expect(prerequisites(course, enrolled(all))).toEqual([]);
  });
});
