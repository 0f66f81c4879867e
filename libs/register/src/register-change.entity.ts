import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One change of the register: when, by which account (none: the installation itself), from which source, and why. */
@Entity({ name: 'register_changes' })
export class RegisterChange {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_register_changes',
  })
  id: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: string;

  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId: string | null;

  @Column({ name: 'source', type: 'text' })
  source: string;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason: string | null;
}
