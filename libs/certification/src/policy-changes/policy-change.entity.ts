import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** A version of a policy before and after its publication, and how far its effect has been worked out. */
@Entity({ name: 'policy_changes' })
export class PolicyChangeRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_policy_changes',
  })
  id: string;

  @Column({ name: 'programme_id', type: 'bigint' })
  @ForeignKey('programmes', { name: 'fk_policy_changes_programme' })
  programmeId: string;

  /** The version that was published last when it was drafted; null: none. */
  @Column({ name: 'based_on', type: 'bigint', nullable: true })
  basedOn: string | null;

  @Column({ type: 'text' })
  version: string;

  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom: string;

  @Column({ type: 'jsonb' })
  policy: object;

  /** The day on which the effect was worked out. */
  @Column({ name: 'on_day', type: 'date' })
  onDay: string;

  @Column({ name: 'drafted_at', type: 'timestamptz' })
  draftedAt: string;

  @Column({ name: 'drafted_by', type: 'bigint', nullable: true })
  @ForeignKey('accounts', { name: 'fk_policy_changes_account' })
  draftedBy: string | null;

  /** The last fact that the effect knows of. */
  @Column({ name: 'at_position', type: 'bigint' })
  atPosition: string;

  /** The last person examined, by id. */
  @Column({ name: 'examined_through', type: 'bigint', default: 0 })
  examinedThrough: string;

  @Column({ type: 'integer', default: 0 })
  examined: number;

  @Column({ name: 'examined_at', type: 'timestamptz', nullable: true })
  examinedAt: string | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt: string | null;
}
