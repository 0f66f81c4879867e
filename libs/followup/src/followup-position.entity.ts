import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far runs have come; the one row. */
@Entity({ name: 'followup_positions' })
@Check('ck_followup_positions_one', 'id = 1')
export class FollowupPosition {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_followup_positions' })
  id: number;

  /** The last day whose turns were followed; null before the first run. */
  @Column({ name: 'swept_through', type: 'date', nullable: true })
  sweptThrough: string | null;

  /** The instant up to which new knowledge was followed. */
  @Column({ name: 'known_through', type: 'timestamptz', nullable: true })
  knownThrough: string | null;

  /** The Monday whose digests were ordered last. */
  @Column({ name: 'digests_through', type: 'date', nullable: true })
  digestsThrough: string | null;
}
