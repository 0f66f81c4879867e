import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourses, readCourseFiles, type CourseFiles, type CoursesCheck } from '#catalogue/rules';
import { civilDateIn, parseCivilDate, printProblem, toInstant, type CivilDate, type Problem } from '#kernel';
import { EXIT, type Command, type Output } from '../command.js';
import { zoneForFiles } from '../config.js';

const HELP = `Usage: credence courses check [DIR] [--on DATE] [--json]

Reads a folder of courses and says everything that is wrong with it at once. Needs no database.

  DIR        the folder; otherwise courses
  --on DATE  the day for review dates (YYYY-MM-DD); otherwise today
  --json     for programs: {"counts","problems"}
  --help     this text

Exit codes: 0 no fault, 2 faults or bad input (one line a fault, file:line:column: what is wrong).
`;

/** `credence courses check` (assessment, section 6). */
export const coursesCheck: Command = { help: HELP, run };

interface CheckOptions {
  readonly folder: string;
  readonly on: CivilDate;
  readonly isJson: boolean;
}

async function run(args: readonly string[], output: Output): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') return refuse(options, output);
  const files = await readFolder(options.folder);
  if (files === null) return refuse(`${options.folder} is not a folder that can be read`, output);
  if (files.size === 0) return refuse(`${options.folder} is empty`, output);
  const check = checkCourses(files, { on: options.on });
  const problems = check.problems.map((problem) => within(options.folder, problem));
  for (const problem of problems) output.error(printProblem(problem));
  if (options.isJson)
    output.out(`${JSON.stringify({ counts: check.counts, problems: problems.map(flat) })}\n`);
  else if (problems.length === 0) output.out(sentence(check.counts));
  return problems.length === 0 ? EXIT.done : EXIT.unusable;
}

function optionsOf(args: readonly string[]): CheckOptions | string {
  const zone = zoneForFiles();
  if (zone === null) return 'MINISTRY_TIME_ZONE is not a time zone that this machine knows';
  try {
    const options = { on: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const on = values.on === undefined ? civilDateIn(toInstant(new Date()), zone) : parseCivilDate(values.on);
    if (on === null) return `--on: not a day (YYYY-MM-DD): ${values.on}`;
    if (positionals.length > 1) return 'one folder at a time';
    return { folder: positionals[0] ?? 'courses', on, isJson: values.json ?? false };
  } catch (error) {
    return (error as Error).message;
  }
}

async function readFolder(folder: string): Promise<CourseFiles | null> {
  try {
    return await readCourseFiles(folder);
  } catch {
    return null;
  }
}

function refuse(problem: string, output: Output): number {
  output.error(`credence courses check: ${problem}`);
  return EXIT.unusable;
}

/** With the folder as it was named, so that a terminal can open the place. */
function within(folder: string, { place, message }: Problem): Problem {
  return { place: { ...place, file: join(folder, place.file) }, message };
}

function flat({ place, message }: Problem) {
  return { ...place, message };
}

function sentence(counts: CoursesCheck['counts']): string {
  const parts = [
    count(counts.courses, 'course'),
    count(counts.modules, 'module'),
    count(counts.lessons, 'lesson'),
    count(counts.questions, 'question'),
    count(counts.selfChecks, 'self-check question'),
    count(counts.stimuli, 'stimulus', 'stimuli'),
    count(counts.drawings, 'drawing'),
  ];
  return `${parts.join(', ')}: no fault\n`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
