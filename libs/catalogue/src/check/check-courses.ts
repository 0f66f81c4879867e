import { compareProblems, printProblem, type CivilDate, type Problem } from '#kernel';
import type { CourseFiles } from '../course-files.js';
import { readYaml } from '../source/read-yaml.js';
import { fieldOf, itemsOf, textOf } from '../source/value.js';
import { checkCourse, type AuthoredCourse, type CourseCounts } from './check-course.js';
import { Claims } from './claims.js';

/** What a folder of courses holds and everything that is wrong with it. */
export interface CoursesCheck {
  /** In order of file, line and column. */
  readonly problems: readonly Problem[];
  readonly counts: CourseCounts & { readonly courses: number };
  /** The courses without a fault. */
  readonly courses: readonly AuthoredCourse[];
}

const NOT_COURSES = new Set(['frameworks', 'programmes']);

/**
 * Checks a `courses/` folder: every fault at once, each with its place.
 *
 * @param on the day for review dates; null leaves them alone (a course stays published when a fact grows old)
 */
export function checkCourses(files: CourseFiles, { on }: { on: CivilDate | null }): CoursesCheck {
  const problems: Problem[] = [];
  const world = { competences: competencesOf(files, problems), claims: new Claims(), on };
  const folders = new Set(
    [...files.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0]!),
  );
  const checks = [...folders]
    .filter((name) => !NOT_COURSES.has(name))
    .map((slug) => checkOne(slug, files, world));
  const sum = (name: keyof CourseCounts) => checks.reduce((total, { counts }) => total + counts[name], 0);
  return {
    problems: inOrder([...problems, ...checks.flatMap((check) => check.problems)]),
    counts: {
      courses: checks.length,
      modules: sum('modules'),
      lessons: sum('lessons'),
      questions: sum('questions'),
      selfChecks: sum('selfChecks'),
      stimuli: sum('stimuli'),
      drawings: sum('drawings'),
    },
    courses: problems.length > 0 ? [] : checks.flatMap(({ course }) => course ?? []),
  };
}

/** By place, and the same fault of one place once. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [printProblem(problem), problem])).values()].sort(
    compareProblems,
  );
}

function checkOne(
  slug: string,
  files: CourseFiles,
  world: Parameters<typeof checkCourse>[2],
): ReturnType<typeof checkCourse> {
  if (files.has(`${slug}/course.yaml`)) return checkCourse(slug, files, world);
  const place = { file: `${slug}/course.yaml`, line: 1, column: 1 };
  const counts = { modules: 0, lessons: 0, questions: 0, selfChecks: 0, stimuli: 0, drawings: 0 };
  return { slug, counts, course: null, problems: [{ place, message: 'the course has no course.yaml' }] };
}

/** The levels that the frameworks define: `C1-2` is level 2 of competence C1. */
function competencesOf(files: CourseFiles, problems: Problem[]): Set<string> {
  const levels = [...files]
    .filter(([path]) => /^frameworks\/[^/]+\.yaml$/.test(path))
    .flatMap(([path, text]) => {
      const read = readYaml(path, text);
      problems.push(...read.problems);
      return itemsOf(fieldOf(read.value, 'competences')).flatMap((competence) => {
        const own = fieldOf(competence, 'levels');
        const id = textOf(fieldOf(competence, 'id'));
        return own?.kind === 'record' ? [...own.fields.keys()].map((level) => `${id}-${level}`) : [];
      });
    });
  return new Set(levels);
}
