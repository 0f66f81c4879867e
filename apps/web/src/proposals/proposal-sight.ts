import { Injectable } from '@nestjs/common';
import type { Json } from '#audit';
import type { Sql } from '#database';
import { type Capability, capabilitiesOf, may, type Thing } from '#identity';
import type { Actor } from '#kernel';
import { type Decider, type Proposal, ProposalCommands } from '#proposals';

/** What a proposal of one command is about, so that scoped roles meet only what lies within their scope. */
export type ThingOf = (sql: Sql, input: Json) => Promise<Thing>;

/** Who may see a proposal, and who may decide it: its author, and those whose right reaches what it is about. */
@Injectable()
export class ProposalSight {
  private readonly things = new Map<string, ThingOf>();

  constructor(private readonly commands: ProposalCommands) {}

  /** Without this, a command's proposals are seen by everyone who has its capability anywhere. */
  scope(command: string, thing: ThingOf): void {
    this.things.set(command, thing);
  }

  deciderOf(actor: Actor): Decider {
    return { account: actor.account, capabilities: capabilitiesOf(actor) };
  }

  async maySee(sql: Sql, actor: Actor, proposal: Proposal): Promise<boolean> {
    return proposal.requestedBy === actor.account || this.isWithinReach(sql, actor, proposal);
  }

  /** Those of the proposals whose thing is within the actor's reach. */
  async within(sql: Sql, actor: Actor, proposals: readonly Proposal[]): Promise<Proposal[]> {
    const seen = await Promise.all(proposals.map((each) => this.isWithinReach(sql, actor, each)));
    return proposals.filter((_, at) => seen[at]);
  }

  async isWithinReach(sql: Sql, actor: Actor, { command, input }: Proposal): Promise<boolean> {
    const { capability } = this.commands.named(command);
    const thing = await this.things.get(command)?.(sql, input);
    return may(actor, capability as Capability, thing);
  }
}
