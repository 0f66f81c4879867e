import { Injectable } from '@nestjs/common';
import type { Json } from '#audit';
import type { ProposalCommand } from './proposal-command.js';
import { UnknownCommand } from './proposals.errors.js';

/** The commands that need a second person; each lib above registers its own when its module starts. */
@Injectable()
export class ProposalCommands {
  private readonly byName = new Map<string, ProposalCommand>();

  register<Input extends Json>(command: ProposalCommand<Input>): void {
    this.byName.set(command.name, command);
  }

  /** @throws UnknownCommand */
  named(name: string): ProposalCommand {
    const command = this.byName.get(name);
    if (command === undefined) throw new UnknownCommand(name);
    return command;
  }

  /** The names of the commands that someone with these capabilities may decide. */
  decidableWith(capabilities: readonly string[]): string[] {
    return [...this.byName.values()]
      .filter(({ capability }) => capabilities.includes(capability))
      .map(({ name }) => name);
  }
}
