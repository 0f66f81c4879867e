/** A proposal names a command that no module registered: a fault of the program, not of the person. */
export class UnknownCommand extends Error {
  readonly code = 'proposals.unknown-command';

  constructor(name: string) {
    super(`no module registered the command ${name}`);
    this.name = 'UnknownCommand';
  }
}

/** What was agreed to can't be done any more, or not by this person; nothing was changed. `reasons` are stable names. */
export class CannotApply extends Error {
  readonly code = 'proposals.cannot-apply';

  constructor(readonly reasons: readonly string[]) {
    super(`the proposal cannot be applied: ${reasons.join(', ')}`);
    this.name = 'CannotApply';
  }
}
