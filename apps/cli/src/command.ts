/** Done; the answer is "no"; bad input, or the question cannot be answered. */
export const EXIT = { done: 0, no: 1, unusable: 2 } as const;

/** Where a command writes: answers to `out`, problems to `error`, one a line. */
export interface Output {
  out(text: string): void;
  error(line: string): void;
}

/** One command of `credence`; each is a file in `commands/`, loaded only when it is asked for. */
export interface Command {
  /** What `--help` prints. */
  readonly help: string;
  /** Resolves to the exit code. */
  run(args: readonly string[], output: Output): Promise<number>;
}
