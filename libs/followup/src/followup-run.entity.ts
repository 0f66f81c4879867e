import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One run of the sweep: the days it covered, and what it could not do; what it did stands in the ledger. */
@Entity({ name: 'followup_runs' })
@Check('ck_followup_runs_days', 'from_day <= through_day')
@Check(
  'ck_followup_runs_ended',
  '(ended_at IS NULL) = (examined IS NULL) AND (ended_at IS NULL) = (failed IS NULL)',
)
export class FollowupRunRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_followup_runs',
  })
  id: string;

  @Column({ name: 'from_day', type: 'date' })
  fromDay: string;

  @Column({ name: 'through_day', type: 'date' })
  throughDay: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: string;

  /** Null: under way, or broken off. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: string | null;

  /** People whose certificates were looked at. */
  @Column({ type: 'int', nullable: true })
  examined: number | null;

  /** People for whom it failed, tried again by the next run. */
  @Column({ type: 'jsonb', nullable: true })
  failed: readonly string[] | null;
}
