import { directionOf, languageShown, textIn, type CourseView } from '#catalogue';
import { type Lang, words } from '#i18n';
import type { CourseProgress } from '#learning';
import {
  type Breadcrumbs,
  type Link,
  notice,
  type Notice,
  type Page,
  type Progress,
  type Status,
  statusAs,
  statusOf,
} from '#ui';
import { languageName } from '../texts/language-name.js';

export type CourseDone = 'enrolled' | 'lessons' | 'not-enrolled';

/** A course for one reader. */
export interface CourseFacts {
  readonly course: CourseView;
  readonly progress: CourseProgress;
  readonly certificates: readonly { readonly title: string }[];
  readonly done: CourseDone | null;
}

export interface CoursePageView {
  readonly crumbs: Breadcrumbs;
  readonly notice: Notice | null;
  readonly title: string;
  readonly summary: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly status: Status;
  readonly facts: readonly string[];
  readonly progress: Progress | null;
  /** The one thing to do now, by a link or by a form. */
  readonly action: Link | null;
  readonly enrol: string | null;
  readonly modules: readonly ModuleView[];
  readonly test: { readonly title: string; readonly href: string; readonly text: string } | null;
  /** The certificates that it leads to, as a list in words. */
  readonly certificates: string | null;
}

interface ModuleView {
  readonly title: string;
  readonly href: string;
  readonly text: string;
  readonly progress: Progress;
  readonly lessons: readonly (Link & { readonly minutes: string; readonly isDone: boolean })[];
}

/** The page of a course: what it holds, how far one is, what to do next. */
export function coursePage(facts: CourseFacts, lang: Lang): Page<CoursePageView> {
  const { course, progress } = facts;
  const { t, list } = words(lang);
  const shown = languageShown(course.languages, lang);
  const title = textIn(course.title, shown);
  const isEnrolled = progress.state === 'running';
  const view: CoursePageView = {
    crumbs: { items: [{ label: t('course.courses'), href: '/courses' }], here: title },
    notice: noticeOf(facts, lang),
    ...{ title, summary: textIn(course.summary, shown), lang: shown, dir: directionOf(shown) },
    status: statusFor(progress, lang),
    facts: factsOf(course, shown, lang),
    progress: isEnrolled ? progressOf(progress, lang) : null,
    action: actionOf(facts, lang),
    enrol: isEnrolled ? null : `/courses/${course.slug}/enrolment`,
    modules: modulesOf(course, progress, shown, lang),
    test: testOf(facts, shown, lang),
    certificates: facts.certificates.length === 0 ? null : list(facts.certificates.map((each) => each.title)),
  };
  return { template: 'course', title, view };
}

/** The badge of a person's way through a course. */
export function statusFor({ state, test }: CourseProgress, lang: Lang): Status {
  const spoken = words(lang);
  if (state === 'completed') return statusAs('ok', spoken.t('course.completed'));
  if (state !== 'running') return statusOf('not-started', spoken);
  return statusOf(test?.state === 'awaiting' ? 'being-marked' : 'in-training', spoken);
}

/** How many of the lessons that count are done. */
export function progressOf({ lessonsCompleted, lessonsRequired }: CourseProgress, lang: Lang): Progress {
  const label = words(lang).t('course.lessons-done', { done: lessonsCompleted, count: lessonsRequired });
  return { known: true, value: lessonsCompleted, max: Math.max(1, lessonsRequired), label };
}

/** Where a running course goes on: the next lesson, else its test. Null where nothing is left to do. */
export function nextStep(course: CourseView, { next, test }: CourseProgress, lang: Lang): Link | null {
  const { t } = words(lang);
  const quiz = test && `/quizzes/${test.slug}`;
  if (test?.state === 'running')
    return { label: t('course.resume-test'), href: `${quiz}/attempts/${test.attempt}` };
  if (next)
    return { label: t('course.continue'), href: `/courses/${course.slug}/${next.module}/${next.lesson}` };
  if (test === null) return null;
  if (test.state === 'open' || test.state === 'failed') return { label: t('course.take-test'), href: quiz! };
  return { label: t('course.see-result'), href: `${quiz}/attempts/${test.attempt}/result` };
}

function actionOf({ course, progress }: CourseFacts, lang: Lang): Link | null {
  return progress.state === 'running' ? nextStep(course, progress, lang) : null;
}

function noticeOf({ done, progress }: CourseFacts, lang: Lang): Notice | null {
  const { t } = words(lang);
  if (done === 'enrolled' && progress.state === 'running') return notice('ok', t('course.done-enrolled'));
  if (done === 'lessons' && progress.next === null) return notice('ok', t('course.done-lessons'));
  return done === 'not-enrolled' && progress.state !== 'running'
    ? notice('soon', t('course.done-not-enrolled'))
    : null;
}

function factsOf(course: CourseView, shown: string, lang: Lang): string[] {
  const { t, size, duration, list } = words(lang);
  const languages = course.languages.map((each) => languageName(each, lang));
  return [
    course.code,
    duration(course.hours * 60),
    t('course.lesson-count', { count: course.modules.flatMap(({ lessons }) => lessons).length }),
    t('course.size', { size: size(course.gzipBytes[shown] ?? 0) }),
    t('course.in-languages', { languages: list(languages) }),
  ];
}

function modulesOf(course: CourseView, progress: CourseProgress, shown: string, lang: Lang): ModuleView[] {
  const { t, duration } = words(lang);
  return course.modules.map((module) => {
    const href = `/courses/${course.slug}/${module.slug}`;
    const done = module.lessons.filter(({ slug }) => progress.lessonsDone.includes(slug)).length;
    const text = t('course.lessons-done', { done, count: module.lessons.length });
    return {
      ...{ title: textIn(module.title, shown), href, text },
      progress: { known: true, value: done, max: module.lessons.length, label: text },
      lessons: module.lessons.map((lesson) => ({
        label: textIn(lesson.title, shown),
        href: `${href}/${lesson.slug}`,
        minutes: duration(lesson.minutes),
        isDone: progress.lessonsDone.includes(lesson.slug),
      })),
    };
  });
}

function testOf({ course, progress }: CourseFacts, shown: string, lang: Lang): CoursePageView['test'] {
  if (course.test === null || progress.test === null) return null;
  const text = words(lang).t(`course.test-${progress.test.state}`);
  return { title: textIn(course.test.title, shown), href: `/quizzes/${course.test.slug}`, text };
}
