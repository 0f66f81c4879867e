import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TwoClockRow } from './two-clock-row.entity.js';

/** In what capacity the ministry employs a person, span by span; a day without a row is a day not employed. */
@Entity({ name: 'employments' })
@Check('ck_employments_basis', `basis IN ('home-based', 'local', 'external')`)
@Check('ck_employments_days', 'valid_through >= valid_from')
@Check('ck_employments_known', 'known_to >= known_from')
@Exclusion(
  'ex_employments_once',
  `USING gist (person_id WITH =, daterange(valid_from, valid_through, '[]') WITH &&, tstzrange(known_from, known_to) WITH &&)`,
)
@Index('ix_employments_person', ['personId', 'validFrom'])
@Index('ix_employments_unit', ['unitId', 'personId'], { where: 'known_to IS NULL' })
export class Employment extends TwoClockRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_employments',
  })
  id: string;

  @ForeignKey('people', { name: 'fk_employments_person' })
  @Column({ name: 'person_id', type: 'bigint' })
  personId: string;

  @Column({ name: 'basis', type: 'text' })
  basis: string;

  @Column({ name: 'cadre', type: 'text' })
  cadre: string;

  @Column({ name: 'grade', type: 'text', collation: 'C', nullable: true })
  grade: string | null;

  @Column({ name: 'function', type: 'text', nullable: true })
  function: string | null;

  @Column({ name: 'position', type: 'text', nullable: true })
  position: string | null;

  @ForeignKey('units', { name: 'fk_employments_unit' })
  @Column({ name: 'unit_id', type: 'bigint', nullable: true })
  unitId: string | null;

  @Column({ name: 'has_account', type: 'boolean' })
  hasAccount: boolean;

  @ForeignKey('register_changes', { name: 'fk_employments_change' })
  @Column({ name: 'change_id', type: 'bigint' })
  changeId: string;
}
