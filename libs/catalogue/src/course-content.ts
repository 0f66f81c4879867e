import type { AuthoredCourse } from './check/check-course.js';
import type { AuthoredLesson } from './check/lesson-check.js';
import { renderMarkdown } from './text/markdown.js';
import { contentHash } from './content-hash.js';
import type { Texts } from './texts.js';

/** The outline of a revision in all of its languages; lesson texts stand apart. */
export interface CourseContent {
  readonly code: string;
  readonly slug: string;
  readonly level: number;
  /** Learning hours of 60 minutes. */
  readonly hours: number;
  /** Lesson hours of 45 minutes. */
  readonly jp: number;
  readonly languages: readonly string[];
  readonly title: Texts;
  readonly summary: Texts;
  /** Levels of competence, `C1-2`. */
  readonly certifies: readonly string[];
  readonly modules: readonly CourseModule[];
  readonly test: CourseTest | null;
  /** Language → bytes of all its lessons, packed with gzip. */
  readonly gzipBytes: Readonly<Record<string, number>>;
}

export interface CourseModule {
  readonly slug: string;
  readonly title: Texts;
  readonly objectives: readonly { readonly id: string; readonly text: Texts }[];
  readonly lessons: readonly CourseLesson[];
  /** What to do at one's desk. */
  readonly task: { readonly title: Texts; readonly html: Texts } | null;
}

export interface CourseLesson {
  readonly slug: string;
  /** Counted from 1 through the whole course. */
  readonly number: number;
  readonly title: Texts;
  readonly minutes: number;
  readonly objectives: readonly string[];
  /** For those who renew: the lesson says what has changed. */
  readonly delta: boolean;
}

export interface CourseTest {
  readonly slug: string;
  readonly title: Texts;
  /** ISO 8601; null: no limit. */
  readonly timeLimit: string | null;
  /** Share of the maximum, a decimal. */
  readonly passMark: string;
  readonly attempts: number | null;
}

/** The outline that is stored, with everything rendered. */
export function courseContent(course: AuthoredCourse): CourseContent {
  const { code, slug, level, hours, jp, languages, title, summary, certifies, modules, test } = course.source;
  const numbers = modules.flatMap(({ lessons }) => lessons.map(({ value }) => value));
  return {
    code,
    slug: slug.value,
    level,
    hours,
    jp,
    languages,
    title,
    summary,
    certifies,
    modules: modules.map((module) => ({
      slug: module.slug.value,
      title: module.title,
      objectives: module.objectives.map(({ id, text }) => ({ id: id.value, text })),
      lessons: module.lessons.map(({ value }) =>
        lessonContent(value, numbers.indexOf(value) + 1, course.lessons),
      ),
      task:
        module.task === null
          ? null
          : { title: module.task.title, html: rendered(module.task.text.value, course) },
    })),
    test: test === null ? null : testContent(test),
    gzipBytes: Object.fromEntries(languages.map((lang) => [lang, weightOf(course.lessons, lang)])),
  };
}

/** The hash of everything that a revision holds; two publications of equal content give one revision. */
export function revisionHash(course: AuthoredCourse, content: CourseContent): string {
  const { revision } = course.source;
  const lessons = course.lessons.map(({ name, lang, html, source: { sources, facts, summary } }) => ({
    name,
    lang,
    html,
    sources,
    summary: summary.value,
    facts: factsOf(facts),
  }));
  return contentHash({ revision, content, lessons, selfChecks: course.selfChecks });
}

/** A fact that can change, as pages show it: stated on one day, looked at again on another. */
export function factsOf(facts: AuthoredLesson['source']['facts']) {
  return facts.map(({ text, as_of, review }) => ({ text, asOf: as_of, review: review.value }));
}

function lessonContent(name: string, number: number, lessons: readonly AuthoredLesson[]): CourseLesson {
  const texts = lessons.filter((lesson) => lesson.name === name);
  const { minutes, objectives, delta } = texts[0]!.source;
  const title = Object.fromEntries(texts.map(({ lang, source }) => [lang, source.title]));
  return { slug: name, number, title, minutes, objectives: objectives.value, delta };
}

function testContent({ slug, title, timeLimit, passMark, attempts }: CourseTest): CourseTest {
  return { slug, title, timeLimit, passMark, attempts };
}

/** A task stands below the heading of its module and its own. */
function rendered(texts: Texts, { targets }: AuthoredCourse): Texts {
  const render = (text: string) => renderMarkdown(text, targets, { topHeading: 4 });
  return Object.fromEntries(Object.entries(texts).map(([lang, text]) => [lang, render(text)]));
}

function weightOf(lessons: readonly AuthoredLesson[], lang: string): number {
  return lessons.filter((lesson) => lesson.lang === lang).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}
