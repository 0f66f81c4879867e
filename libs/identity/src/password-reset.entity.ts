import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('password_resets')
@Unique('uq_password_resets_token_digest', ['tokenDigest'])
@Index('ix_password_resets_account', ['accountId', 'id'])
export class PasswordResetEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_password_resets',
  })
  id: string;

  @Column('bigint', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_password_resets_account' })
  accountId: string;

  @Column('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: string;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: string | null;
}
