import { describe, expect, it } from '@jest/globals';
import { civilDate, printProblem } from '#kernel';
import type { CourseFiles } from '../course-files.js';
import { sampleCourse, sampleWith } from '../sample-course.testing.js';
import { checkCourses } from './check-courses.js';
import { PLANTED_IN_COURSE } from './planted-in-course.testing.js';
import { PLANTED_IN_LESSONS } from './planted-in-lessons.testing.js';
import { PLANTED_IN_QUESTIONS } from './planted-in-questions.testing.js';

const faults = (files: CourseFiles, on: string | null = '2026-11-22') =>
  checkCourses(files, { on: on === null ? null : civilDate(on) }).problems.map(printProblem);

const QUESTIONS = 'questions/start.yaml';

const PLANTED = [...PLANTED_IN_COURSE, ...PLANTED_IN_QUESTIONS, ...PLANTED_IN_LESSONS];

describe('The checker of courses', () => {
  it('finds nothing in a course without a fault, and counts what is there', () => {
    const check = checkCourses(sampleCourse(), { on: civilDate('2026-11-22') });
    expect(check.problems).toEqual([]);
    expect(check.counts).toEqual({
      courses: 1,
      modules: 1,
      lessons: 1,
      questions: 4,
      selfChecks: 3,
      stimuli: 1,
      drawings: 1,
    });
    expect(check.courses[0]?.bank?.questions).toHaveLength(4);
  });

  it.each(PLANTED.map(([path, from, to, expected]) => ({ path, from, to, expected })))(
    'finds the fault $expected',
    ({ path, from, to, expected }) => {
      const found = faults(sampleWith(path, from, to));
      expect(found.some((line) => line.startsWith(`dd900/${expected}`)) ? expected : found).toBe(expected);
    },
  );

  it('finds all faults of a course at once, in order of their places', () => {
    const files = new Map(sampleWith('course.yaml', 'hours: 3', 'hours: three'));
    files.delete('dd900/lessons/id/01-first.md');
    files.set('dd900/lessons/fr/01-first.md', 'Bonjour');
    expect(faults(files)).toEqual([
      'dd900/course.yaml:5:8: expected a whole number from 1 to 999',
      'dd900/course.yaml:16:15: the lesson "01-first" is missing in "id" (lessons/id/01-first.md)',
      'dd900/lessons/fr/01-first.md:1:1: course.yaml names no such lesson or language',
    ]);
  });

  it('leaves review dates alone without a day', () => {
    expect(faults(sampleWith(QUESTIONS, 'reviewBy: 2027-11-22', 'reviewBy: 2020-01-01'), null)).toEqual([]);
  });

  it('counts no question past its review date towards the blueprint', () => {
    const found = faults(sampleCourse(), '2028-01-01');
    expect(found).toContain('dd900/course.yaml:29:7: the section draws 1, but the bank has 0 for it');
  });

  it('refuses a deeply indented file before the parser meets it', () => {
    const files = sampleCourse().set(
      'dd900/stimuli/deep.yaml',
      Array.from({ length: 1_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    );
    expect(faults(files)).toEqual(['dd900/stimuli/deep.yaml:122:1: nested more than 60 deep']);
  });

  it('says which folder is no course', () => {
    expect(faults(new Map([['dd901/notes.txt', '']]))).toEqual([
      'dd901/course.yaml:1:1: the course has no course.yaml',
    ]);
  });

  it('finds a question of one course in another', () => {
    const files = sampleCourse();
    for (const [path, text] of sampleCourse())
      if (path.startsWith('dd900/'))
        files.set(path.replace('dd900', 'dd901'), text.replace('slug: dd900\n', 'slug: dd901\n'));
    expect(faults(files)).toContain(
      'dd901/questions/start.yaml:1:7: the question "dd900-q-1" stands already in dd900/questions/start.yaml:1:7',
    );
  });
});
