import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A device that its person signed in from: strangers' wrong passwords don't slow it. */
@Entity('trusted_devices')
@Unique('uq_trusted_devices_token_digest', ['tokenDigest'])
@Index('ix_trusted_devices_account', ['accountId'])
export class TrustedDeviceEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_trusted_devices',
  })
  id: string;

  @Column('bigint', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_trusted_devices_account' })
  accountId: string;

  @Column('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  @Column('varchar', { length: 120 })
  label: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: string;
}
