import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TwoClockRow } from './two-clock-row.entity.js';

/** What a unit is called per language, and the unit above it, span by span. */
@Entity({ name: 'unit_versions' })
@Check('ck_unit_versions_parent', `parent_id <> unit_id`)
@Check('ck_unit_versions_days', 'valid_through >= valid_from')
@Check('ck_unit_versions_known', 'known_to >= known_from')
@Exclusion(
  'ex_unit_versions_once',
  `USING gist (unit_id WITH =, daterange(valid_from, valid_through, '[]') WITH &&, tstzrange(known_from, known_to) WITH &&)`,
)
@Index('ix_unit_versions_unit', ['unitId', 'validFrom'])
export class UnitVersion extends TwoClockRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_unit_versions',
  })
  id: string;

  @ForeignKey('units', { name: 'fk_unit_versions_unit' })
  @Column({ name: 'unit_id', type: 'bigint' })
  unitId: string;

  @ForeignKey('units', { name: 'fk_unit_versions_parent' })
  @Column({ name: 'parent_id', type: 'bigint', nullable: true })
  parentId: string | null;

  @Column({ name: 'names', type: 'jsonb' })
  names: Record<string, string>;

  @ForeignKey('register_changes', { name: 'fk_unit_versions_change' })
  @Column({ name: 'change_id', type: 'bigint' })
  changeId: string;
}
