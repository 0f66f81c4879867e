/** A proposal names a command that no module registered: a fault of the program, not of the person. */
export class UnknownCommand extends Error {
  readonly code = 'proposals.unknown-command';

  constructor(name: string) {
    super(`no module registered the command ${name}`);
    this.name = 'UnknownCommand';
  }
}
