import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TwoClockRow } from './two-clock-row.entity.js';

/** A charge beside a function that requirements ask about, at one post or everywhere. */
@Entity({ name: 'duties' })
@Check('ck_duties_days', 'valid_through >= valid_from')
@Check('ck_duties_known', 'known_to >= known_from')
@Exclusion('ex_duties_key', `USING gist (external_key WITH =, tstzrange(known_from, known_to) WITH &&)`)
@Index('uq_duties_key', ['externalKey'], { unique: true, where: 'known_to IS NULL' })
@Index('ix_duties_person', ['personId', 'validFrom'])
export class Duty extends TwoClockRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_duties',
  })
  id: string;

  @Column({ name: 'external_key', type: 'text', collation: 'C' })
  externalKey: string;

  @ForeignKey('people', { name: 'fk_duties_person' })
  @Column({ name: 'person_id', type: 'bigint' })
  personId: string;

  @ForeignKey('posts', { name: 'fk_duties_post' })
  @Column({ name: 'post_id', type: 'bigint', nullable: true })
  postId: string | null;

  @Column({ name: 'kind', type: 'text' })
  kind: string;

  @Column({ name: 'cancelled', type: 'boolean' })
  cancelled: boolean;

  @ForeignKey('register_changes', { name: 'fk_duties_change' })
  @Column({ name: 'change_id', type: 'bigint' })
  changeId: string;
}
