import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A time-based code (RFC 6238); it counts from its confirmation on. */
@Entity('factors')
@Check('ck_factors_sealed', "secret LIKE 'v_.%'")
export class FactorEntity {
  @PrimaryColumn('bigint', { name: 'account_id', primaryKeyConstraintName: 'pk_factors' })
  @ForeignKey('accounts', { name: 'fk_factors_account' })
  accountId: string;

  /** Sealed, see `sealed-secret.ts`. */
  @Column('varchar', { length: 200 })
  secret: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: string | null;

  @Column('bigint', { name: 'last_step', nullable: true })
  lastStep: string | null;
}
