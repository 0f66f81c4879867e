import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('proposals')
@Index('ix_proposals_command', ['command', 'expiresAt'])
@Check('ck_proposals_reason', `btrim(reason) <> ''`)
@Check('ck_proposals_expiry', 'expires_at > requested_at')
export class ProposalEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_proposals',
  })
  id: string;

  @Column('varchar', { length: 60 })
  command: string;

  @Column('jsonb')
  input: unknown;

  @Column('jsonb')
  effect: unknown;

  @Column('char', { name: 'effect_digest', length: 64 })
  effectDigest: string;

  @Column('varchar', { length: 2000 })
  reason: string;

  @Column('bigint', { name: 'requested_by' })
  @ForeignKey('accounts', { name: 'fk_proposals_requested_by' })
  requestedBy: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: string;
}
