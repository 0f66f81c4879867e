import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import type { Moment } from '#kernel';
import { type Approval, CannotApply, type Effect, type ProposalCommand, ProposalCommands } from '#proposals';
import { allProgrammes } from '../programmes.repository.js';
import { countsOf, effectHash, monthsOf } from './change-summary.repository.js';
import { PolicyChanges } from './policy-changes.service.js';

/** The change that a second person is asked to publish. */
export type PolicyPublicationInput = { readonly change: string };

/**
 * The publication of a policy as a command that needs a second person. Its effect is the dry run as it was worked out:
 * what people do meanwhile does not change it, and is examined when it is published.
 */
@Injectable()
export class PolicyPublication implements ProposalCommand<PolicyPublicationInput>, OnModuleInit {
  readonly name = 'policy.publication';
  readonly capability = 'programmes.publish';

  constructor(
    private readonly commands: ProposalCommands,
    private readonly changes: PolicyChanges,
  ) {}

  onModuleInit(): void {
    this.commands.register<PolicyPublicationInput>(this);
  }

  async effect(tx: Tx, { change: id }: PolicyPublicationInput): Promise<Effect> {
    const change = await this.changes.find(tx, id);
    if (change === null) return { changes: [] };
    const programme = (await allProgrammes(tx)).find((each) => each.id === change.programmeId)!;
    const current = programme.rules.policies.findLast(({ effectiveFrom }) => effectiveFrom <= change.onDay);
    const counts = await countsOf(tx, id);
    const line = (what: string, subject: string, after: string | number, before: string | null = null) => {
      return { what, subject, before, after };
    };
    return {
      changes: [
        line('policy-version', programme.code, change.version, current ? String(current.version) : null),
        line('policy-effective', programme.code, change.effectiveFrom),
        line('policy-people', programme.code, counts.people),
        line('policy-earlier', programme.code, counts.endsEarlier),
        line('policy-later', programme.code, counts.endsLater),
        ...(await monthsOf(tx, id)).flatMap(({ month, uncovered }) =>
          uncovered > 0 ? [line('policy-uncovered', month, uncovered)] : [],
        ),
        line('policy-effect', programme.code, (await effectHash(tx, id)).slice(0, 16)),
      ],
    };
  }

  async apply(tx: Tx, { change }: PolicyPublicationInput, _: Approval, moment: Moment): Promise<void> {
    const published = await this.changes.publish(tx, change, moment);
    if (!published.ok) throw new CannotApply(published.problems);
  }
}
