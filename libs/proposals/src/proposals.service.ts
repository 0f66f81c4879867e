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

/** Proposals of one page, and the cursor of the next page or null. */
export interface ProposalPage {
  readonly proposals: readonly Proposal[];
  readonly next: string | null;
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

  /** One's own proposals, newest first; `before` is the cursor of the page before. */
  async requestedBy(sql: Sql, account: AccountId, page: PageOf): Promise<ProposalPage> {
    const limit = limitOf(page);
    return paged(await this.repository.requestedBy(sql, account, keyOf(page.before), limit + 1), limit);
  }

  /** What was decided, of the commands that this account may decide, newest first. */
  async decided(sql: Sql, decider: Decider, page: PageOf): Promise<ProposalPage> {
    const commands = this.commands.decidableWith(decider.capabilities);
    const limit = limitOf(page);
    return paged(await this.repository.decided(sql, commands, keyOf(page.before), limit + 1), limit);
  }

  /** The proposal of exactly this that waits already, so that nobody asks twice. */
  async waitingOn(sql: Sql, command: string, input: Json, moment: Moment): Promise<Proposal | null> {
    return this.repository.waitingOn(sql, command, input, moment.at);
  }

  /** Why this account can't decide, before it tries; the effect is computed again only when it accepts. */
  entitlement(proposal: Proposal, by: Decider, moment: Moment): DecisionBlocker[] {
    const { capability } = this.commands.named(proposal.command);
    const note = 'none yet';
    const asked = {
      proposal,
      by,
      capability,
      outcome: 'refused',
      note,
      at: moment.at,
      digestNow: null,
    } as const;
    return decisionBlockers(asked);
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

interface PageOf {
  readonly before: string | null;
  readonly limit: number;
}

function limitOf({ limit }: PageOf): number {
  return Math.min(Math.max(1, Math.trunc(limit)), 500);
}

function keyOf(text: string | null): string | null {
  return text !== null && /^[0-9]{1,18}$/.test(text) ? text : null;
}

function paged(found: readonly Proposal[], limit: number): ProposalPage {
  const proposals = found.slice(0, limit);
  return { proposals, next: found.length > limit ? (proposals.at(-1)?.id ?? null) : null };
}

interface ProposalLine {
  readonly action: string;
  readonly actor: AccountId;
  readonly at: Instant;
  readonly reason: string | null;
  readonly id: ProposalId;
  readonly command: string;
}
