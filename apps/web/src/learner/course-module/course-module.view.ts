import { directionOf, languageShown, textIn, type CourseModule, type CourseView } from '#catalogue';
import { type Lang, words } from '#i18n';
import type { Breadcrumbs, Link, Page, RichText } from '#ui';
import type { SelfCheckForm } from './self-check-form.js';
import type { SelfCheckQuestion } from './self-check.js';
import { selfCheckView, type SelfCheckView } from './self-check.view.js';

/** A module for one reader; `form` is what was answered in its self-check. */
export interface ModuleFacts {
  readonly course: CourseView;
  readonly module: CourseModule;
  readonly lessonsDone: readonly string[];
  readonly questions: readonly SelfCheckQuestion[] | null;
  readonly form: SelfCheckForm | null;
}

export interface CourseModuleView {
  readonly crumbs: Breadcrumbs;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly objectives: readonly string[];
  readonly lessons: readonly (Link & { readonly minutes: string; readonly isDone: boolean })[];
  readonly task: { readonly title: string; readonly text: RichText } | null;
  readonly check: SelfCheckView | null;
  readonly action: string;
}

const UNTOUCHED: SelfCheckForm = { given: {}, isChecked: false };

/** The page of a module: what one learns, its lessons, the task at one's desk, and a check of oneself. */
export function courseModulePage(facts: ModuleFacts, lang: Lang): Page<CourseModuleView> {
  const { course, module, form } = facts;
  const { t } = words(lang);
  const shown = languageShown(course.languages, lang);
  const [title, dir] = [textIn(module.title, shown), directionOf(shown)];
  const view: CourseModuleView = {
    crumbs: {
      items: [
        { label: t('course-module.courses'), href: '/courses' },
        { label: textIn(course.title, lang), href: `/courses/${course.slug}` },
      ],
      here: title,
    },
    ...{ title, lang: shown, dir },
    objectives: module.objectives.map(({ text }) => textIn(text, shown)),
    lessons: lessonsOf(facts, shown, lang),
    task: module.task && {
      title: textIn(module.task.title, shown),
      text: { html: textIn(module.task.html, shown), lang: shown, dir },
    },
    check: facts.questions && selfCheckView(facts.questions, form ?? UNTOUCHED, shown, lang),
    action: `/courses/${course.slug}/${module.slug}`,
  };
  return { template: 'course-module', title, view, cache: form === null ? 'private' : 'no-store' };
}

function lessonsOf({ course, module, lessonsDone }: ModuleFacts, shown: string, lang: Lang) {
  const { duration } = words(lang);
  return module.lessons.map((lesson) => ({
    label: textIn(lesson.title, shown),
    href: `/courses/${course.slug}/${module.slug}/${lesson.slug}`,
    minutes: duration(lesson.minutes),
    isDone: lessonsDone.includes(lesson.slug),
  }));
}
