import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TwoClockRow } from './two-clock-row.entity.js';

/** What a person is granted in tests; `timeFactor` multiplies the time, `ground` is a code and never prose. */
@Entity({ name: 'accommodations' })
@Check('ck_accommodations_factor', `time_factor BETWEEN 1 AND 4`)
@Check('ck_accommodations_attempts', `extra_attempts BETWEEN 0 AND 10`)
@Check('ck_accommodations_approver', `approver_id <> person_id`)
@Check('ck_accommodations_days', 'valid_through >= valid_from')
@Check('ck_accommodations_known', 'known_to >= known_from')
@Exclusion(
  'ex_accommodations_key',
  `USING gist (external_key WITH =, tstzrange(known_from, known_to) WITH &&)`,
)
@Index('uq_accommodations_key', ['externalKey'], { unique: true, where: 'known_to IS NULL' })
@Index('ix_accommodations_person', ['personId', 'validFrom'])
export class Accommodation extends TwoClockRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_accommodations',
  })
  id: string;

  @Column({ name: 'external_key', type: 'text', collation: 'C' })
  externalKey: string;

  @ForeignKey('people', { name: 'fk_accommodations_person' })
  @Column({ name: 'person_id', type: 'bigint' })
  personId: string;

  @Column({ name: 'time_factor', type: 'numeric', precision: 3, scale: 2 })
  timeFactor: string;

  @Column({ name: 'extra_attempts', type: 'smallint' })
  extraAttempts: number;

  @Column({ name: 'breaks', type: 'boolean' })
  breaks: boolean;

  @Column({ name: 'reader_mode', type: 'boolean' })
  readerMode: boolean;

  @Column({ name: 'ground', type: 'text' })
  ground: string;

  @ForeignKey('people', { name: 'fk_accommodations_approver' })
  @Column({ name: 'approver_id', type: 'bigint', nullable: true })
  approverId: string | null;

  @Column({ name: 'cancelled', type: 'boolean' })
  cancelled: boolean;

  @ForeignKey('register_changes', { name: 'fk_accommodations_change' })
  @Column({ name: 'change_id', type: 'bigint' })
  changeId: string;
}
