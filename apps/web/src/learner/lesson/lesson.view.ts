import { textIn, type CourseView, type LessonFact, type LessonSourceNote, type LessonView } from '#catalogue';
import { type Lang, words } from '#i18n';
import { type Breadcrumbs, type Link, notice, type Notice, type Page, type RichText } from '#ui';
import { languageName } from '../texts/language-name.js';

/** A lesson for one reader. */
export interface LessonFacts {
  readonly course: CourseView;
  readonly lesson: LessonView;
  /** The language asked for in the address, or null. */
  readonly asked: string | null;
  readonly isEnrolled: boolean;
  readonly isDone: boolean;
  /** The reader came from a lesson that was marked as done. */
  readonly cameOn: boolean;
}

export interface LessonPageView {
  readonly crumbs: Breadcrumbs;
  readonly notices: readonly Notice[];
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly minutes: string;
  readonly isDone: boolean;
  readonly languages: readonly (Link & { readonly lang: string; readonly current: boolean })[] | null;
  readonly objectives: readonly string[];
  readonly text: RichText;
  readonly summary: readonly string[];
  readonly facts: readonly { readonly text: string; readonly asOf: string }[] | null;
  readonly sources: readonly (LessonSourceNote & { readonly line: string })[];
  /** Where the form that marks the lesson as done goes; null where it is done or nothing is kept. */
  readonly completion: string | null;
  readonly enrol: Link | null;
  readonly previous: Link | null;
  readonly next: Link | null;
}

interface Neighbour {
  readonly module: string;
  readonly slug: string;
  readonly title: string;
}

/** The page of a lesson, in the lesson's own language and the reader's frame. */
export function lessonPage(facts: LessonFacts, lang: Lang): Page<LessonPageView> {
  const { course, lesson, isDone, isEnrolled } = facts;
  const { t, duration, date } = words(lang);
  const { before, after } = neighbours(course, lesson, lang);
  const [courseAt, moduleAt] = [`/courses/${course.slug}`, `/courses/${course.slug}/${lesson.module}`];
  const module = course.modules.find(({ slug }) => slug === lesson.module)!;
  const outline = module.lessons.find(({ slug }) => slug === lesson.slug)!;
  const view: LessonPageView = {
    crumbs: {
      items: [
        { label: t('lesson.courses'), href: '/courses' },
        { label: textIn(course.title, lang), href: courseAt },
        { label: textIn(module.title, lang), href: moduleAt },
      ],
      here: lesson.title,
    },
    notices: noticesOf(facts, lang),
    ...{ title: lesson.title, lang: lesson.lang, dir: lesson.dir, minutes: duration(lesson.minutes), isDone },
    languages: languagesOf(facts, lang),
    objectives: module.objectives
      .filter(({ id }) => outline.objectives.includes(id))
      .map(({ text }) => textIn(text, lesson.lang)),
    text: { html: lesson.html, lang: lesson.lang, dir: lesson.dir },
    summary: lesson.summary,
    facts:
      lesson.facts.length === 0
        ? null
        : lesson.facts.map(({ text, asOf }: LessonFact) => ({
            text,
            asOf: t('lesson.as-of', { day: date(asOf) }),
          })),
    sources: lesson.sources.map((source) => ({ ...source, line: `${source.publisher}, ${source.year}` })),
    completion: isEnrolled && !isDone ? `${moduleAt}/${lesson.slug}/completion` : null,
    enrol: isEnrolled ? null : { label: t('lesson.enrol'), href: courseAt },
    previous: before && linkTo(course, before),
    next: after && linkTo(course, after),
  };
  return { template: 'lesson', title: lesson.title, view };
}

function noticesOf({ lesson, asked, cameOn }: LessonFacts, lang: Lang): Notice[] {
  const { t } = words(lang);
  const isForeign = lesson.lang !== lang && asked === null;
  const name = languageName(lesson.lang, lang);
  return [
    ...(cameOn ? [notice('ok', t('lesson.came-on'))] : []),
    ...(isForeign ? [notice('info', t('lesson.foreign', { language: name }))] : []),
  ];
}

function languagesOf({ course, lesson }: LessonFacts, lang: Lang): LessonPageView['languages'] {
  if (course.languages.length < 2) return null;
  return course.languages.map((each) => ({
    lang: each,
    label: languageName(each, lang),
    href: `?content=${each}`,
    current: each === lesson.lang,
  }));
}

/** The lessons before and after, through the whole course. */
function neighbours(course: CourseView, { slug, lang: shown }: LessonView, lang: Lang) {
  const all = course.modules.flatMap((module): Neighbour[] =>
    module.lessons.map((lesson) => ({
      module: module.slug,
      slug: lesson.slug,
      title: textIn(lesson.title, shown in lesson.title ? shown : lang),
    })),
  );
  const at = all.findIndex((each) => each.slug === slug);
  return { before: all[at - 1] ?? null, after: all[at + 1] ?? null };
}

function linkTo(course: CourseView, { module, slug, title }: Neighbour): Link {
  return { label: title, href: `/courses/${course.slug}/${module}/${slug}` };
}
