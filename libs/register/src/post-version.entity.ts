import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { TwoClockRow } from './two-clock-row.entity.js';

/** What is true of a post, span by span; threat class 1 (low) to 4 (critical), hardship 0 to 5, tour in months. */
@Entity({ name: 'post_versions' })
@Check('ck_post_versions_hardship', `hardship BETWEEN 0 AND 5`)
@Check('ck_post_versions_threat', `threat BETWEEN 1 AND 4`)
@Check('ck_post_versions_bandwidth', `bandwidth IN ('A', 'B', 'C')`)
@Check('ck_post_versions_tour', `tour_months BETWEEN 1 AND 120`)
@Check('ck_post_versions_days', 'valid_through >= valid_from')
@Check('ck_post_versions_known', 'known_to >= known_from')
@Exclusion(
  'ex_post_versions_once',
  `USING gist (post_id WITH =, daterange(valid_from, valid_through, '[]') WITH &&, tstzrange(known_from, known_to) WITH &&)`,
)
@Index('ix_post_versions_post', ['postId', 'validFrom'])
export class PostVersion extends TwoClockRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_post_versions',
  })
  id: string;

  @ForeignKey('posts', { name: 'fk_post_versions_post' })
  @Column({ name: 'post_id', type: 'bigint' })
  postId: string;

  @Column({ name: 'city', type: 'text' })
  city: string;

  @Column({ name: 'type', type: 'text' })
  type: string;

  @Column({ name: 'host', type: 'text' })
  host: string;

  @Column({ name: 'region', type: 'text' })
  region: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  @Column({ name: 'hardship', type: 'smallint' })
  hardship: number;

  @Column({ name: 'threat', type: 'smallint' })
  threat: number;

  @Column({ name: 'bandwidth', type: 'text' })
  bandwidth: string;

  @Column({ name: 'tour_months', type: 'smallint' })
  tourMonths: number;

  @ForeignKey('register_changes', { name: 'fk_post_versions_change' })
  @Column({ name: 'change_id', type: 'bigint' })
  changeId: string;
}
