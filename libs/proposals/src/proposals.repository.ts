import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AccountId, Instant, ProposalId } from '#kernel';
import type { Json } from '#audit';
import type { Decision, Proposal } from './proposal.js';

export type NewProposal = Omit<Proposal, 'id' | 'decision'>;

type Row = NewProposal & {
  readonly id: ProposalId;
  readonly outcome: Decision['outcome'] | null;
  readonly note: string | null;
  readonly decidedBy: AccountId;
  readonly decidedAt: Instant;
};

const SELECT = `SELECT p.id, p.command, p.input, p.effect, p.effect_digest AS "effectDigest", p.reason,
    p.requested_by AS "requestedBy", p.requested_at AS "requestedAt", p.expires_at AS "expiresAt",
    d.outcome, d.note, d.decided_by AS "decidedBy", d.decided_at AS "decidedAt"
  FROM proposals p LEFT JOIN proposal_decisions d ON d.proposal_id = p.id`;

@Injectable()
export class ProposalsRepository {
  async add(tx: Tx, proposal: NewProposal): Promise<ProposalId> {
    const row = await tx.one<{ id: ProposalId }>(
      `INSERT INTO proposals (command, input, effect, effect_digest, reason, requested_by, requested_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        proposal.command,
        JSON.stringify(proposal.input),
        JSON.stringify(proposal.effect),
        proposal.effectDigest,
        proposal.reason,
        proposal.requestedBy,
        proposal.requestedAt,
        proposal.expiresAt,
      ],
    );
    return row!.id;
  }

  async find(sql: Sql, id: ProposalId): Promise<Proposal | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    const row = await sql.one<Row>(`${SELECT} WHERE p.id = $1`, [id]);
    return row === null ? null : proposalOf(row);
  }

  /** Undecided and in time, proposed by somebody else, oldest first. */
  async waiting(sql: Sql, commands: readonly string[], notBy: AccountId, at: Instant): Promise<Proposal[]> {
    const rows = await sql.rows<Row>(
      `${SELECT} WHERE p.command = ANY($1) AND p.requested_by <> $2 AND p.expires_at > $3 AND d.proposal_id IS NULL
       ORDER BY p.requested_at, p.id LIMIT 500`,
      [commands, notBy, at],
    );
    return rows.map(proposalOf);
  }

  /** What an account proposed, newest first, before the given one. */
  async requestedBy(sql: Sql, account: AccountId, before: string | null, limit: number): Promise<Proposal[]> {
    const rows = await sql.rows<Row>(
      `${SELECT} WHERE p.requested_by = $1 AND ($2::bigint IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3`,
      [account, before, limit],
    );
    return rows.map(proposalOf);
  }

  /** What was decided on, of these commands, newest first, before the given one. */
  async decided(
    sql: Sql,
    commands: readonly string[],
    before: string | null,
    limit: number,
  ): Promise<Proposal[]> {
    const rows = await sql.rows<Row>(
      `${SELECT} WHERE p.command = ANY($1) AND d.proposal_id IS NOT NULL AND ($2::bigint IS NULL OR p.id < $2)
       ORDER BY p.id DESC LIMIT $3`,
      [commands, before, limit],
    );
    return rows.map(proposalOf);
  }

  /** The undecided proposal in time of a command with exactly this input. */
  async waitingOn(sql: Sql, command: string, input: Json, at: Instant): Promise<Proposal | null> {
    const row = await sql.one<Row>(
      `${SELECT} WHERE p.command = $1 AND p.input = $2::jsonb AND p.expires_at > $3 AND d.proposal_id IS NULL
       ORDER BY p.id LIMIT 1`,
      [command, JSON.stringify(input), at],
    );
    return row === null ? null : proposalOf(row);
  }

  /** False where somebody else decided first. */
  async decide(tx: Tx, id: ProposalId, decision: Decision): Promise<boolean> {
    const added = await tx.run(
      `INSERT INTO proposal_decisions (proposal_id, outcome, note, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (proposal_id) DO NOTHING`,
      [id, decision.outcome, decision.note, decision.by, decision.at],
    );
    return added === 1;
  }
}

function proposalOf({ outcome, note, decidedBy, decidedAt, ...proposal }: Row): Proposal {
  const decision = outcome === null ? null : { outcome, note, by: decidedBy, at: decidedAt };
  return { ...proposal, input: proposal.input, effect: proposal.effect, decision };
}
