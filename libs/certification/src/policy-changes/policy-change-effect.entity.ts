import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a change does to one person: the spans it closes and adds, and what of it a reader is shown. */
@Entity({ name: 'policy_change_effects' })
export class PolicyChangeEffectRow {
  @PrimaryColumn({ name: 'change_id', type: 'bigint', primaryKeyConstraintName: 'pk_policy_change_effects' })
  @ForeignKey('policy_changes', { name: 'fk_policy_change_effects_change' })
  changeId: string;

  @PrimaryColumn({ name: 'person_id', type: 'bigint', primaryKeyConstraintName: 'pk_policy_change_effects' })
  @ForeignKey('people', { name: 'fk_policy_change_effects_person' })
  personId: string;

  @Column({ type: 'bigint', array: true })
  closes: string[];

  @Column({ type: 'jsonb' })
  adds: object;

  @Column({ name: 'end_before', type: 'date', nullable: true })
  endBefore: string | null;

  @Column({ name: 'end_after', type: 'date', nullable: true })
  endAfter: string | null;

  @Column({ name: 'standing_before', type: 'text' })
  standingBefore: string;

  @Column({ name: 'standing_after', type: 'text' })
  standingAfter: string;

  /** The first day on which only the old rules meet a requirement. */
  @Column({ name: 'uncovered_from', type: 'date', nullable: true })
  uncoveredFrom: string | null;

  /** The first day on which only the new rules do. */
  @Column({ name: 'covered_from', type: 'date', nullable: true })
  coveredFrom: string | null;
}
