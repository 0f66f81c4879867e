import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import {
  type AccountId,
  failure,
  type Instant,
  type Moment,
  type ProposalId,
  type Result,
  success,
} from '#kernel';
import { AuditTrail, type Json } from '#audit';
import { effectDigest } from './effect.js';
import { ProposalCommands } from './proposal-commands.js';
import {
  type Decider,
  type DecisionBlocker,
  decisionBlockers,
  type DecisionOutcome,
  type Proposal,
} from './proposal.js';
import { ProposalsRepository } from './proposals.repository.js';

export interface NewProposalInput {
  readonly command: string;
  readonly input: Json;
  readonly reason: string;
  readonly by: AccountId;
  readonly moment: Moment;
  readonly expiresAt: Instant;
}

export interface DecisionInput {
  readonly proposal: ProposalId;
  readonly by: Decider;
  readonly outcome: DecisionOutcome;
  readonly note: string | null;
  readonly moment: Moment;
}

/** What one person proposes and another decides: dry run, effect shown, second person, one noun. */
@Injectable()
export class Proposals {
  constructor(
    private readonly repository: ProposalsRepository,
    private readonly commands: ProposalCommands,
    private readonly audit: AuditTrail,
  ) {}

  /** Computes the effect and keeps it with its digest; nothing is changed yet. A blank reason is refused. */
  async propose(tx: Tx, asked: NewProposalInput): Promise<Result<Proposal, 'reason-needed'>> {
    const reason = asked.reason.trim();
    if (reason === '') return failure(['reason-needed']);
    const effect = await this.commands.named(asked.command).effect(tx, asked.input);
    const { command, input, by: requestedBy, expiresAt } = asked;
    const requestedAt = asked.moment.at;
    const digest = effectDigest(effect);
    const row = { command, input, effect, effectDigest: digest, reason, requestedBy, requestedAt, expiresAt };
    const id = await this.repository.add(tx, row);
    await this.note(tx, { action: 'proposed', actor: requestedBy, at: requestedAt, reason, id, command });
    return success({ ...row, id, decision: null });
  }

  /** Decides and, where accepted, applies in the same transaction; or gives every reason why not, and changes nothing. */
  async decide(tx: Tx, asked: DecisionInput): Promise<Result<Proposal, DecisionBlocker>> {
    const proposal = await this.repository.find(tx, asked.proposal);
    if (proposal === null) return failure(['no-such-proposal']);
    const blockers = await this.blockersOf(tx, proposal, asked);
    if (blockers.length > 0) return failure(blockers);
    const { outcome, note, by, moment } = asked;
    const decision = { outcome, note, by: by.account, at: moment.at };
    if (!(await this.repository.decide(tx, proposal.id, decision))) return failure(['decided-already']);
    if (outcome === 'accepted') await this.apply(tx, proposal, by.account, moment);
    const action = `proposal-${outcome}`;
    const line = {
      action,
      actor: by.account,
      at: moment.at,
      reason: note,
      id: proposal.id,
      command: proposal.command,
    };
    await this.note(tx, line);
    return success({ ...proposal, decision });
  }

  async find(sql: Sql, id: ProposalId): Promise<Proposal | null> {
    return this.repository.find(sql, id);
  }

  /** The one inbox: what waits for this account's decision, oldest first, never its own proposals. */
  async waitingFor(sql: Sql, decider: Decider, moment: Moment): Promise<Proposal[]> {
    const commands = this.commands.decidableWith(decider.capabilities);
    return commands.length === 0 ? [] : this.repository.waiting(sql, commands, decider.account, moment.at);
  }

  private async blockersOf(tx: Tx, proposal: Proposal, asked: DecisionInput): Promise<DecisionBlocker[]> {
    const { by, outcome, note, moment } = asked;
    const command = this.commands.named(proposal.command);
    const accepting = outcome === 'accepted' && proposal.decision === null;
    const digestNow = accepting ? effectDigest(await command.effect(tx, proposal.input)) : null;
    const { capability } = command;
    const blockers = decisionBlockers({ proposal, by, capability, outcome, note, at: moment.at, digestNow });
    return proposal.decision === null ? blockers : blockers.filter((each) => each !== 'effect-changed');
  }

  private async apply(tx: Tx, proposal: Proposal, by: AccountId, moment: Moment): Promise<void> {
    const { requestedBy, reason } = proposal;
    await this.commands
      .named(proposal.command)
      .apply(tx, proposal.input, { requestedBy, by, reason }, moment);
  }

  private async note(tx: Tx, line: ProposalLine): Promise<void> {
    const { id, command, ...rest } = line;
    await this.audit.line(tx, { ...rest, subjectKind: 'proposal', subjectId: id, detail: { command } });
  }
}

interface ProposalLine {
  readonly action: string;
  readonly actor: AccountId;
  readonly at: Instant;
  readonly reason: string | null;
  readonly id: ProposalId;
  readonly command: string;
}
