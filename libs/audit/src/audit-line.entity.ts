import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One act or one refusal. The account carries no foreign key: a line outlives everything it speaks of. */
@Entity('audit_lines')
@Index('ix_audit_lines_actor', ['actorAccount', 'id'])
@Index('ix_audit_lines_action', ['action', 'id'])
@Index('ix_audit_lines_subject', ['subjectKind', 'subjectId', 'id'])
@Index('ix_audit_lines_denials', ['actorAccount', 'at'], { where: `action IN ('denied', 'denials-alert')` })
@Check('ck_audit_lines_action', `action <> ''`)
export class AuditLineEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_audit_lines',
  })
  id: string;

  @Column('timestamptz')
  at: string;

  @Column('bigint', { name: 'actor_account', nullable: true })
  actorAccount: string | null;

  @Column('varchar', { length: 60 })
  action: string;

  @Column('varchar', { name: 'subject_kind', length: 60, nullable: true })
  subjectKind: string | null;

  @Column('varchar', { name: 'subject_id', length: 120, nullable: true })
  subjectId: string | null;

  @Column('varchar', { length: 120, nullable: true })
  rule: string | null;

  @Column('varchar', { length: 2000, nullable: true })
  reason: string | null;

  @Column('jsonb', { nullable: true })
  detail: unknown;
}
