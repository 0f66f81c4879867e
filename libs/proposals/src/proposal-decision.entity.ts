import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** At most one a proposal, and it stays: an expired or decided proposal is proposed anew. */
@Entity('proposal_decisions')
@Check('ck_proposal_decisions_outcome', `outcome IN ('accepted', 'refused')`)
export class ProposalDecisionEntity {
  @PrimaryColumn('bigint', { name: 'proposal_id', primaryKeyConstraintName: 'pk_proposal_decisions' })
  @ForeignKey('proposals', { name: 'fk_proposal_decisions_proposal' })
  proposalId: string;

  @Column('varchar', { length: 20 })
  outcome: 'accepted' | 'refused';

  @Column('varchar', { length: 2000, nullable: true })
  note: string | null;

  @Column('bigint', { name: 'decided_by' })
  @ForeignKey('accounts', { name: 'fk_proposal_decisions_decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: string;
}
