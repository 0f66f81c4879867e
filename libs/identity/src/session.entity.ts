import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('sessions')
@Unique('uq_sessions_token_digest', ['tokenDigest'])
@Index('ix_sessions_account', ['accountId'])
@Index('ix_sessions_seen_at', ['seenAt'])
export class SessionEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_sessions',
  })
  id: string;

  @Column('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  @Column('bigint', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_sessions_account' })
  accountId: string;

  @Column('varchar', { name: 'csrf_token', length: 64 })
  csrfToken: string;

  @Column('varchar', { length: 40, nullable: true })
  role: string | null;

  @Column('varchar', { length: 120 })
  device: string;

  @Column('varchar', { length: 60 })
  place: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: string;

  @Column('timestamptz', { name: 'stepped_up_at' })
  steppedUpAt: string;

  @Column('timestamptz', { name: 'second_factor_at', nullable: true })
  secondFactorAt: string | null;
}
