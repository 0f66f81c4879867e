import { gzipSync } from 'node:zlib';
import type { CivilDate } from '#kernel';
import { lessonShape, type LessonSource } from '../format/lesson-source.js';
import { cutFrontMatter } from '../source/front-matter.js';
import { readYaml } from '../source/read-yaml.js';
import { markdownFaults } from '../text/markdown-faults.js';
import { countWords, renderMarkdown, type MarkdownTargets } from '../text/markdown.js';
import type { CourseDesk } from './course-desk.js';
import type { Outline } from './outline.js';

/** What a lesson may weigh: the page budget of a slow line, in bytes of gzip, and a reader's patience, in words. */
const LESSON_BUDGET = { gzipBytes: 10_000, fewestWords: 500, mostWords: 1_500 };

/** A lesson in one language, read and rendered. */
export interface AuthoredLesson {
  readonly module: string;
  readonly name: string;
  readonly lang: string;
  readonly source: LessonSource;
  readonly html: string;
  readonly words: number;
  readonly gzipBytes: number;
}

interface Inspection {
  readonly outline: Outline;
  readonly targets: MarkdownTargets;
  readonly on: CivilDate | null;
}

/** Every lesson in every language; what is missing, left over or wrong is reported. */
export function readLessons(desk: CourseDesk, inspection: Inspection): AuthoredLesson[] {
  const { outline } = inspection;
  const lessons = outline.modules.flatMap(({ slug, lessons }) =>
    lessons.map((lesson) => ({ module: slug, ...lesson })),
  );
  const read = lessons.flatMap((lesson, at) => {
    if (!lesson.name.startsWith(`${String(at + 1).padStart(2, '0')}-`))
      desk.report(lesson.place, `"${lesson.name}" is lesson ${at + 1} of the course: its number is wrong`);
    return outline.languages.flatMap((lang) => {
      const path = `lessons/${lang}/${lesson.name}.md`;
      if (desk.text(path) === null)
        desk.report(lesson.place, `the lesson "${lesson.name}" is missing in "${lang}" (${path})`);
      return desk.text(path) === null
        ? []
        : (readLesson(desk, path, { module: lesson.module, name: lesson.name, lang }, inspection) ?? []);
    });
  });
  compareLanguages(desk, read);
  taughtObjectives(desk, outline, read);
  return read;
}

function readLesson(
  desk: CourseDesk,
  path: string,
  which: { module: string; name: string; lang: string },
  { outline, targets, on }: Inspection,
): AuthoredLesson | null {
  const parts = cutFrontMatter(desk.text(path)!);
  if (parts === null) {
    desk.report(desk.top(path), 'a lesson begins with front matter between two lines ---');
    return null;
  }
  const { value, problems } = readYaml(desk.nameOf(path), parts.yaml, 1);
  desk.problems.push(...problems);
  if (value === null && problems.length === 0) desk.report(desk.top(path), 'the front matter is empty');
  const objectives = new Set(outline.modules.flatMap((module) => module.objectives.map(({ name }) => name)));
  const source = desk.read(lessonShape(objectives), value);
  for (const { line, column, message } of markdownFaults(parts.body, targets))
    desk.report({ file: desk.nameOf(path), line: line + parts.linesBefore, column }, message);
  const html = renderMarkdown(parts.body, targets);
  const lesson = { ...which, html, words: countWords(html), gzipBytes: gzipSync(html, { level: 9 }).length };
  weigh(desk, path, parts.linesBefore + 1, lesson);
  if (source !== undefined) reviewFacts(desk, source, on);
  return source === undefined ? null : { ...lesson, source };
}

function weigh(
  desk: CourseDesk,
  path: string,
  line: number,
  { words, gzipBytes }: { words: number; gzipBytes: number },
): void {
  const place = { file: desk.nameOf(path), line, column: 1 };
  const { fewestWords, mostWords } = LESSON_BUDGET;
  if (gzipBytes > LESSON_BUDGET.gzipBytes)
    desk.report(place, `the lesson weighs ${gzipBytes} bytes of gzip, more than ${LESSON_BUDGET.gzipBytes}`);
  if (words > mostWords) desk.report(place, `the lesson has ${words} words, more than ${mostWords}`);
  if (words < fewestWords) desk.report(place, `the lesson has ${words} words, fewer than ${fewestWords}`);
}

function reviewFacts(desk: CourseDesk, { facts, summary }: LessonSource, on: CivilDate | null): void {
  if (summary.value.length > 5)
    desk.report(summary.place, `a summary has 3 to 5 points, this one ${summary.value.length}`);
  for (const { as_of, review } of facts) {
    if (review.value < as_of) desk.report(review.place, 'the review date lies before the date of the fact');
    if (on !== null && review.value < on)
      desk.report(review.place, `the fact is past its review date ${review.value}`);
  }
}

/** Translations of one lesson teach the same objectives and count alike as a delta. */
function compareLanguages(desk: CourseDesk, lessons: readonly AuthoredLesson[]): void {
  for (const lesson of lessons) {
    const first = lessons.find(({ name }) => name === lesson.name)!;
    const [own, other] = [lesson, first].map(({ source }) => [...source.objectives.value].sort().join(', '));
    if (own !== other)
      desk.report(
        lesson.source.objectives.place,
        `the objectives differ from those of the lesson in "${first.lang}" (${other})`,
      );
    if (lesson.source.delta !== first.source.delta)
      desk.report(
        lesson.source.objectives.place,
        `"delta" differs from that of the lesson in "${first.lang}"`,
      );
  }
}

function taughtObjectives(desk: CourseDesk, outline: Outline, lessons: readonly AuthoredLesson[]): void {
  const taught = new Set(lessons.flatMap(({ source }) => source.objectives.value));
  for (const { name, place } of outline.modules.flatMap(({ objectives }) => objectives))
    if (!taught.has(name)) desk.report(place, `no lesson teaches the objective "${name}"`);
}
