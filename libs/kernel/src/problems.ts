/** Where something stands in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a file, where, in one sentence for the person who wrote it. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
}

/** What is wrong with a value that was read from somewhere: the way to it (`['policies', 0, 'grace']`), and why. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** `courses/dd101/course.yaml:12:3: what is wrong`, always one line. */
export function printProblem({ place, message }: Problem): string {
  return `${place.file}:${place.line}:${place.column}: ${message.replaceAll(/\s+/g, ' ')}`;
}

/** For sorting: by file, then line, then column. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
