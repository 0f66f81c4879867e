import { type CourseId, failure, type Finding, type Result, success } from '#kernel';
import { type AuthoredQuestion, publicationProblems, readAuthoredQuestion } from './authored-question.js';
import {
  type AuthoredStimulus,
  type AuthoredTest,
  readAuthoredStimulus,
  readAuthoredTest,
} from './authored-test.js';
import type { Shortfall } from './blueprint-shortfalls.js';

/** The bank and the test of a course, as its files say. */
export interface CourseBank {
  readonly course: CourseId | null;
  readonly questions: readonly AuthoredQuestion[];
  readonly stimuli: readonly AuthoredStimulus[];
  readonly test: AuthoredTest;
}

/** The same as it stands in the files, not read yet. */
export interface WrittenBank {
  readonly languages: readonly string[];
  readonly test: unknown;
  readonly questions: readonly unknown[];
  readonly stimuli: readonly unknown[];
}

/** What keeps a bank from being published: a field of what is written, or a section that cannot be filled. */
export type BankProblem =
  | { readonly kind: 'question' | 'stimulus' | 'test'; readonly code: string; readonly finding: Finding }
  | { readonly kind: 'shortfall'; readonly shortfall: Shortfall };

/** Reads a bank, or names every field that cannot be read; `code` is the place in the list, from 0. */
export function readCourseBank(
  written: WrittenBank,
  course: CourseId | null,
): Result<CourseBank, BankProblem> {
  const test = readAuthoredTest(written.test, written.languages);
  const questions = written.questions.map(readAuthoredQuestion);
  const stimuli = written.stimuli.map(readAuthoredStimulus);
  const problems = [
    ...problemsOf('test', [test]),
    ...problemsOf('question', questions),
    ...problemsOf('stimulus', stimuli),
  ];
  if (!test.ok || problems.length > 0) return failure(problems);
  return success({ course, test: test.value, questions: valuesOf(questions), stimuli: valuesOf(stimuli) });
}

/** Everything wrong with the questions of a bank that could be read. */
export function bankProblems({ questions, stimuli, test }: CourseBank): BankProblem[] {
  return questions.flatMap(({ code, content }, at) => {
    const isTwice = questions.findIndex((other) => other.code === code) !== at;
    const isLost =
      content.stimulus !== null && !stimuli.some((stimulus) => stimulus.code === content.stimulus);
    return [
      ...(isTwice ? [{ path: ['id'], message: 'code-twice' }] : []),
      ...(isLost ? [{ path: ['stimulus'], message: 'unknown-stimulus' }] : []),
      ...publicationProblems(content, test.settings.languages),
    ].map((finding): BankProblem => ({ kind: 'question', code, finding }));
  });
}

function problemsOf(
  kind: 'question' | 'stimulus' | 'test',
  read: readonly Result<unknown, Finding>[],
): BankProblem[] {
  return read.flatMap((each, at) =>
    each.ok ? [] : each.problems.map((finding): BankProblem => ({ kind, code: String(at), finding })),
  );
}

function valuesOf<T>(read: readonly Result<T, Finding>[]): T[] {
  return read.flatMap((each) => (each.ok ? [each.value] : []));
}
