import type { CivilDate, Problem } from '#kernel';
import type { CourseFiles } from '../course-files.js';
import { courseShape, type CourseSource } from '../format/course-source.js';
import { stimulusShape } from '../format/stimulus-source.js';
import { fieldOf, itemsOf, plain, textOf, type Json, type Value } from '../source/value.js';
import type { MarkdownTargets } from '../text/markdown.js';
import { bankFaults } from './bank-faults.js';
import type { Claims } from './claims.js';
import { claimNames, namesOf } from './course-names.js';
import { CourseDesk, targetsOf, type AuthoredPicture } from './course-desk.js';
import { readLessons, type AuthoredLesson } from './lesson-check.js';
import { outlineOf, type Outline } from './outline.js';
import { checkQuestions, readQuestionFiles, type Questions } from './question-check.js';
import { textFaults } from './text-faults.js';

/** A course whose files are without a fault, as its authors wrote it, read. */
export interface AuthoredCourse {
  readonly source: CourseSource;
  readonly lessons: readonly AuthoredLesson[];
  readonly pictures: readonly AuthoredPicture[];
  readonly targets: MarkdownTargets;
  /** Module → its questions, as they stand in the file. */
  readonly selfChecks: Readonly<Record<string, readonly Json[]>>;
  readonly bank: CourseBank | null;
}

/** A course's test and everything it draws from, as they stand in the files; null where the course has none. */
export interface CourseBank {
  readonly languages: readonly string[];
  readonly test: Json;
  readonly questions: readonly Json[];
  readonly stimuli: readonly Json[];
}

export interface CourseCheck {
  readonly slug: string;
  readonly problems: readonly Problem[];
  readonly counts: CourseCounts;
  /** Null where there is a problem. */
  readonly course: AuthoredCourse | null;
}

export interface CourseCounts {
  readonly modules: number;
  readonly lessons: number;
  readonly questions: number;
  readonly selfChecks: number;
  readonly stimuli: number;
  readonly drawings: number;
}

interface World {
  readonly competences: ReadonlySet<string>;
  readonly claims: Claims;
  readonly on: CivilDate | null;
}

/** The parts of one course, read but not yet judged. */
interface Parts {
  readonly course: Value;
  readonly outline: Outline;
  readonly pictures: readonly AuthoredPicture[];
  readonly targets: MarkdownTargets;
  readonly stimuli: readonly Value[];
  readonly questions: Questions;
}

/** Every fault of one course's folder, and the course itself where there is none. */
export function checkCourse(slug: string, files: CourseFiles, world: World): CourseCheck {
  const desk = new CourseDesk(slug, files);
  const course = desk.yaml('course.yaml');
  if (course === null) return { slug, problems: desk.problems, counts: NOTHING, course: null };
  const parts = readParts(desk, course);
  const source = checkOutline(desk, parts, world);
  const lessons = readLessons(desk, { ...parts, on: world.on });
  const names = namesOf(parts, world.competences);
  const items = checkQuestions(desk, parts.questions, names, { ...parts, on: world.on });
  if (!desk.isBlind) desk.problems.push(...bankFaults(parts.outline, items, parts.stimuli, world.on));
  const isClean = desk.problems.length === 0 && source !== undefined;
  return {
    slug,
    problems: desk.problems,
    counts: countsOf(parts, items.length),
    course: isClean ? authored(source, lessons, parts) : null,
  };
}

function readParts(desk: CourseDesk, course: Value): Parts {
  const outline = outlineOf(desk.slug, course);
  const pictures = desk.pictures();
  const targets = targetsOf(outline, pictures);
  const stimuli = readStimuli(desk, outline, targets);
  return { course, outline, pictures, targets, stimuli, questions: readQuestionFiles(desk) };
}

function checkOutline(
  desk: CourseDesk,
  parts: Parts,
  { competences, claims }: World,
): CourseSource | undefined {
  const { course, outline, targets } = parts;
  const modules = new Set(outline.modules.map((module) => module.slug));
  const source = desk.read(courseShape(outline.languages, modules, competences), course);
  const slug = fieldOf(course, 'slug');
  if (slug !== null && textOf(slug) !== desk.slug)
    desk.report(slug.place, `the slug must be the folder's name, "${desk.slug}"`);
  for (const module of itemsOf(fieldOf(course, 'modules')))
    textFaults(desk, fieldOf(fieldOf(module, 'task'), 'text'), targets);
  claimNames(desk, parts, claims);
  leftOverLessons(desk, outline);
  return source;
}

function authored(source: CourseSource, lessons: readonly AuthoredLesson[], parts: Parts): AuthoredCourse {
  const { pictures, targets, questions } = parts;
  return { source, lessons, pictures, targets, selfChecks: selfChecksOf(questions), bank: bankOf(parts) };
}

function countsOf({ outline, questions, stimuli, pictures }: Parts, bank: number): CourseCounts {
  return {
    modules: outline.modules.length,
    lessons: outline.modules.reduce((sum, module) => sum + module.lessons.length, 0),
    questions: bank,
    selfChecks: questions.selfChecks.reduce((sum, file) => sum + file.questions.length, 0),
    stimuli: stimuli.length,
    drawings: pictures.length,
  };
}

const NOTHING: CourseCounts = {
  modules: 0,
  lessons: 0,
  questions: 0,
  selfChecks: 0,
  stimuli: 0,
  drawings: 0,
};

function readStimuli(desk: CourseDesk, outline: Outline, targets: MarkdownTargets): Value[] {
  return desk.paths('stimuli/').flatMap((path) => {
    const value = path.endsWith('.yaml') ? desk.yaml(path) : null;
    if (value === null) return [];
    desk.read(stimulusShape(outline.languages), value);
    textFaults(desk, fieldOf(value, 'text'), targets);
    if (`stimuli/${textOf(fieldOf(value, 'id'))}.yaml` !== path)
      desk.report((fieldOf(value, 'id') ?? value).place, 'the id must be the name of the file');
    return [value];
  });
}

function leftOverLessons(desk: CourseDesk, outline: Outline): void {
  const wanted = new Set(
    outline.modules.flatMap(({ lessons }) =>
      lessons.flatMap(({ name }) => outline.languages.map((lang) => `lessons/${lang}/${name}.md`)),
    ),
  );
  for (const path of desk.paths('lessons/'))
    if (!wanted.has(path)) desk.report(desk.top(path), 'course.yaml names no such lesson or language');
}

function selfChecksOf({ selfChecks }: Questions): Record<string, readonly Json[]> {
  return Object.fromEntries(selfChecks.map(({ module, questions }) => [module, questions.map(plain)]));
}

function bankOf({ course, outline, questions, stimuli }: Parts): CourseBank | null {
  const test = fieldOf(course, 'test');
  if (test === null || test.kind === 'nothing') return null;
  return {
    languages: outline.languages,
    test: plain(test),
    questions: questions.bank.flatMap((file) => file.questions.map(plain)),
    stimuli: stimuli.map(plain),
  };
}
