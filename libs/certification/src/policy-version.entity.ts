import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One published version of a programme's rules. Never changed. */
@Entity({ name: 'policy_versions' })
@Unique('uq_policy_versions_version', ['programmeId', 'version'])
@Unique('uq_policy_versions_effective', ['programmeId', 'effectiveFrom'])
export class PolicyVersionRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_policy_versions',
  })
  id: string;

  @Column({ name: 'programme_id', type: 'bigint' })
  @ForeignKey('programmes', { name: 'fk_policy_versions_programme' })
  programmeId: string;

  @Column({ type: 'text' })
  version: string;

  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom: string;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt: string | null;

  @Column({ type: 'jsonb' })
  policy: object;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: string;
}
