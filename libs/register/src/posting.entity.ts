import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TwoClockRow } from './two-clock-row.entity.js';

/** Who serves where, and when; corrections and cancellations are further rows of the same external key. */
@Entity({ name: 'postings' })
@Check('ck_postings_kind', `kind IN ('primary', 'additional', 'short-term')`)
@Check('ck_postings_days', 'valid_through >= valid_from')
@Check('ck_postings_known', 'known_to >= known_from')
@Exclusion('ex_postings_key', `USING gist (external_key WITH =, tstzrange(known_from, known_to) WITH &&)`)
@Exclusion(
  'ex_postings_one_primary',
  `USING gist (person_id WITH =, daterange(valid_from, valid_through, '[]') WITH &&, tstzrange(known_from, known_to) WITH &&) WHERE (kind = 'primary' AND NOT cancelled)`,
)
@Index('uq_postings_key', ['externalKey'], { unique: true, where: 'known_to IS NULL' })
@Index('ix_postings_person', ['personId', 'validFrom'])
@Index('ix_postings_post', ['postId', 'validFrom'])
export class Posting extends TwoClockRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_postings',
  })
  id: string;

  @Column({ name: 'external_key', type: 'text', collation: 'C' })
  externalKey: string;

  @ForeignKey('people', { name: 'fk_postings_person' })
  @Column({ name: 'person_id', type: 'bigint' })
  personId: string;

  @ForeignKey('posts', { name: 'fk_postings_post' })
  @Column({ name: 'post_id', type: 'bigint' })
  postId: string;

  @Column({ name: 'kind', type: 'text' })
  kind: string;

  @Column({ name: 'position', type: 'text', nullable: true })
  position: string | null;

  @Column({ name: 'function', type: 'text', nullable: true })
  function: string | null;

  @Column({ name: 'cancelled', type: 'boolean' })
  cancelled: boolean;

  @ForeignKey('register_changes', { name: 'fk_postings_change' })
  @Column({ name: 'change_id', type: 'bigint' })
  changeId: string;
}
