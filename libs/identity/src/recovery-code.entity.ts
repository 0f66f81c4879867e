import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('recovery_codes')
export class RecoveryCodeEntity {
  @PrimaryColumn('bigint', { name: 'account_id', primaryKeyConstraintName: 'pk_recovery_codes' })
  @ForeignKey('accounts', { name: 'fk_recovery_codes_account' })
  accountId: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_recovery_codes' })
  digest: Buffer;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: string | null;
}
