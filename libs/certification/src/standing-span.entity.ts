import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Days on which one answer stands for a person and a programme, as known from `knownFrom` until `knownTo`. */
@Entity({ name: 'standing_spans' })
@Index('uq_standing_spans_now', ['personId', 'programmeId', 'fromDay'], {
  unique: true,
  where: 'known_to IS NULL',
})
@Index('ix_standing_spans_day', ['programmeId', 'throughDay', 'fromDay'], { where: 'known_to IS NULL' })
@Index('ix_standing_spans_pair', ['personId', 'programmeId', 'knownFrom'])
@Index('ix_standing_spans_turn', ['fromDay'], { where: 'known_to IS NULL' })
@Index('ix_standing_spans_end', ['validThrough'], { where: 'known_to IS NULL' })
@Index('ix_standing_spans_known', ['knownFrom'], { where: 'known_to IS NULL' })
@Check('ck_standing_spans_days', 'from_day <= through_day')
export class StandingSpanRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_standing_spans',
  })
  id: string;

  @Column({ name: 'person_id', type: 'bigint' })
  @ForeignKey('people', { name: 'fk_standing_spans_person' })
  personId: string;

  @Column({ name: 'programme_id', type: 'bigint' })
  @ForeignKey('programmes', { name: 'fk_standing_spans_programme' })
  programmeId: string;

  @Column({ name: 'from_day', type: 'date' })
  fromDay: string;

  @Column({ name: 'through_day', type: 'date' })
  throughDay: string;

  @Column({ type: 'text' })
  standing: string;

  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ name: 'valid_through', type: 'date', nullable: true })
  validThrough: string | null;

  @Column({ type: 'date', nullable: true })
  opens: string | null;

  @Column({ name: 'grace_through', type: 'date', nullable: true })
  graceThrough: string | null;

  @Column({ name: 'policy_version', type: 'text', nullable: true })
  policyVersion: string | null;

  @Column({ name: 'meets_requirement', type: 'boolean' })
  meetsRequirement: boolean;

  @Column({ type: 'boolean' })
  waived: boolean;

  @Column({ name: 'award_id', type: 'text', nullable: true })
  awardId: string | null;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: string;

  @Column({ name: 'known_to', type: 'timestamptz', nullable: true })
  knownTo: string | null;
}
