import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TwoClockRow } from './two-clock-row.entity.js';

/** What a person is called and how they are reached, span by span: the one table whose rows an erasure empties. */
@Entity({ name: 'person_details' })
@Check('ck_person_details_days', 'valid_through >= valid_from')
@Check('ck_person_details_known', 'known_to >= known_from')
@Exclusion(
  'ex_person_details_once',
  `USING gist (person_id WITH =, daterange(valid_from, valid_through, '[]') WITH &&, tstzrange(known_from, known_to) WITH &&)`,
)
@Index('ix_person_details_person', ['personId', 'validFrom'])
@Index('ix_person_details_sort', ['sortName', 'personId'])
export class PersonDetail extends TwoClockRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_person_details',
  })
  id: string;

  @ForeignKey('people', { name: 'fk_person_details_person' })
  @Column({ name: 'person_id', type: 'bigint' })
  personId: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  @Column({ name: 'sort_name', type: 'text', collation: 'C' })
  sortName: string;

  @Column({ name: 'family_name', type: 'text', nullable: true })
  familyName: string | null;

  @Column({ name: 'given_name', type: 'text', nullable: true })
  givenName: string | null;

  @Column({ name: 'native_name', type: 'text', nullable: true })
  nativeName: string | null;

  @Column({ name: 'email', type: 'text', nullable: true })
  email: string | null;

  @Column({ name: 'language', type: 'text' })
  language: string;

  @ForeignKey('register_changes', { name: 'fk_person_details_change' })
  @Column({ name: 'change_id', type: 'bigint' })
  changeId: string;
}
