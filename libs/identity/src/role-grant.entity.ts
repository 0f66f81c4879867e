import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('role_grants')
@Index('ix_role_grants_account', ['accountId'], { where: 'ended_at IS NULL' })
@Index('ix_role_grants_role', ['role'], { where: 'ended_at IS NULL' })
@Check('ck_role_grants_days', 'valid_through >= valid_from')
@Check(
  'ck_role_grants_scope',
  `scope_kind IN ('all', 'course', 'programme', 'post', 'unit') AND (scope_kind = 'all') = (scope_id IS NULL)`,
)
@Check('ck_role_grants_self', 'granted_by <> account_id')
@Check('ck_role_grants_end', '(ended_at IS NULL) = (end_reason IS NULL)')
export class RoleGrantEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_role_grants',
  })
  id: string;

  @Column('bigint', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_role_grants_account' })
  accountId: string;

  @Column('varchar', { length: 40 })
  role: string;

  @Column('varchar', { name: 'scope_kind', length: 20 })
  scopeKind: string;

  @Column('varchar', { name: 'scope_id', length: 60, nullable: true })
  scopeId: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_through', nullable: true })
  validThrough: string | null;

  @Column('bigint', { name: 'granted_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_role_grants_granted_by' })
  grantedBy: string | null;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: string;

  @Column('varchar', { length: 2000 })
  reason: string;

  @Column('bigint', { name: 'ended_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_role_grants_ended_by' })
  endedBy: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: string | null;

  @Column('varchar', { name: 'end_reason', length: 2000, nullable: true })
  endReason: string | null;
}
