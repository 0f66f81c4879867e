import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('invitations')
@Unique('uq_invitations_token_digest', ['tokenDigest'])
@Index('ix_invitations_account', ['accountId', 'id'])
export class InvitationEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_invitations',
  })
  id: string;

  @Column('bigint', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_invitations_account' })
  accountId: string;

  @Column('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  @Column('bigint', { name: 'invited_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_invitations_invited_by' })
  invitedBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: string;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: string | null;
}
