import type { CivilDate } from '#kernel';
import { bankItem, questionShape, type BankItem, type CourseNames } from '../format/question-source.js';
import { fieldOf, itemsOf, textOf, type Value } from '../source/value.js';
import type { MarkdownTargets } from '../text/markdown.js';
import type { CourseDesk } from './course-desk.js';
import type { Outline } from './outline.js';
import { textFaults } from './text-faults.js';

/** The questions of one file: `questions/<module>.yaml` or `self-checks/<module>.yaml`. */
export interface QuestionFile {
  readonly path: string;
  readonly module: string;
  readonly questions: readonly Value[];
}

export interface Questions {
  readonly bank: readonly QuestionFile[];
  readonly selfChecks: readonly QuestionFile[];
}

/** Reads both folders of questions without judging what stands in them. */
export function readQuestionFiles(desk: CourseDesk): Questions {
  const files = (folder: string) =>
    desk.paths(folder).map((path) => ({
      path,
      module: path.slice(folder.length).replace(/\.yaml$/, ''),
      questions: path.endsWith('.yaml') ? desk.yamlList(path) : [],
    }));
  return { bank: files('questions/'), selfChecks: files('self-checks/') };
}

/** Judges every question by itself; returns the items of the bank for the faults of the whole. */
export function checkQuestions(
  desk: CourseDesk,
  questions: Questions,
  names: CourseNames,
  { outline, targets, on }: { outline: Outline; targets: MarkdownTargets; on: CivilDate | null },
): BankItem[] {
  const shape = questionShape(names);
  for (const file of [...questions.bank, ...questions.selfChecks]) {
    if (!names.modules.has(file.module))
      desk.report(desk.top(file.path), `the file is named after no module of the course`);
    for (const question of file.questions) {
      desk.read(shape, question);
      ofItsModule(desk, file, question, names);
      for (const texts of textsOf(question)) textFaults(desk, texts, targets);
      reviewed(desk, question, on);
    }
  }
  selfCheckSizes(desk, outline, questions.selfChecks);
  return questions.bank.flatMap(({ questions }) => questions.map(bankItem));
}

/** Everything in a question that is shown as Markdown. */
function textsOf(question: Value): (Value | null)[] {
  const parts = [...itemsOf(fieldOf(question, 'options')), ...itemsOf(fieldOf(question, 'items'))];
  return [question, ...parts].flatMap((each) => [fieldOf(each, 'text'), fieldOf(each, 'feedback')]);
}

function ofItsModule(desk: CourseDesk, file: QuestionFile, question: Value, names: CourseNames): void {
  const module = fieldOf(question, 'module');
  if (
    module !== null &&
    names.modules.has(textOf(module)) &&
    names.modules.has(file.module) &&
    textOf(module) !== file.module
  )
    desk.report(
      module.place,
      `the question is of the module "${textOf(module)}", the file of "${file.module}"`,
    );
}

function reviewed(desk: CourseDesk, question: Value, on: CivilDate | null): void {
  const date = fieldOf(question, 'reviewBy');
  if (on !== null && date?.kind === 'text' && /^\d{4}-\d\d-\d\d$/.test(date.text) && date.text < on)
    desk.report(
      date.place,
      `the question "${textOf(fieldOf(question, 'id'))}" is past its review date ${date.text}`,
    );
}

function selfCheckSizes(desk: CourseDesk, outline: Outline, files: readonly QuestionFile[]): void {
  for (const { slug, place } of outline.modules) {
    const file = files.find(({ module }) => module === slug);
    const count = file?.questions.length ?? 0;
    if (file === undefined)
      desk.report(place, `the module "${slug}" has no self-check (self-checks/${slug}.yaml)`);
    else if (count < 3 || count > 5)
      desk.report(desk.top(file.path), `a self-check has 3 to 5 questions, this one ${count}`);
  }
}
