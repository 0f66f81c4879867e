import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A fact as stored (recertification, section 3). `target` is the fact it voids, or the suspension it ends. */
@Entity({ name: 'facts' })
@Unique('uq_facts_position', ['position'])
@Unique('uq_facts_source', ['source'])
@Index('ix_facts_person_programme', ['personId', 'programmeId'])
@Index('ix_facts_effective', ['effective'])
@Check(
  'ck_facts_type',
  `type IN ('completed', 'recognised', 'extended', 'suspended', 'reinstated', 'revoked', 'waived', 'voided')`,
)
@Check('ck_facts_path', `path IN ('first', 'renewal')`)
@Check(
  'ck_facts_shape',
  `(type = 'voided') = (effective IS NULL)
   AND (type = 'completed') = (path IS NOT NULL)
   AND (type IN ('reinstated', 'voided')) = (target IS NOT NULL)
   AND (type = 'waived') = (rules IS NOT NULL)
   AND (type NOT IN ('recognised', 'extended', 'waived') OR through IS NOT NULL)
   AND (through IS NULL OR type IN ('recognised', 'extended', 'waived', 'suspended'))`,
)
export class FactRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_facts' })
  id: string;

  @Column({ type: 'bigint' })
  position: string;

  @Column({ name: 'person_id', type: 'bigint' })
  @ForeignKey('people', { name: 'fk_facts_person' })
  personId: string;

  @Column({ name: 'programme_id', type: 'bigint' })
  @ForeignKey('programmes', { name: 'fk_facts_programme' })
  programmeId: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'date', nullable: true })
  effective: string | null;

  @Column({ type: 'date', nullable: true })
  through: string | null;

  @Column({ type: 'text', nullable: true })
  path: string | null;

  @Column({ type: 'text', nullable: true })
  target: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  rules: string[] | null;

  @Column({ type: 'jsonb', nullable: true })
  evidence: object | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ name: 'recorded_by', type: 'bigint', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: string;
}
