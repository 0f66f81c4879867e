import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A line of the ledger: what was done about an award and the end that was shown, or why it was left out. */
@Entity({ name: 'followup_actions' })
@Unique('uq_followup_actions_key', ['awardId', 'endShown', 'action'])
@Index('ix_followup_actions_run', ['runId'])
@Index('ix_followup_actions_alert', ['dueOn'], { where: 'alert_post_id IS NOT NULL' })
@Check(
  'ck_followup_actions_action',
  `action IN ('window-opens', 'notice-90', 'notice-30', 'notice-7', 'expired', 'lapsed')`,
)
@Check('ck_followup_actions_letter', 'letter_key IS NULL OR reason IS NULL')
export class FollowupActionRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_followup_actions',
  })
  id: string;

  @Column({ name: 'award_id', type: 'text' })
  @ForeignKey('facts', { name: 'fk_followup_actions_award' })
  awardId: string;

  @Column({ name: 'end_shown', type: 'date' })
  endShown: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ name: 'person_id', type: 'bigint' })
  @ForeignKey('people', { name: 'fk_followup_actions_person' })
  personId: string;

  @Column({ name: 'programme_id', type: 'bigint' })
  @ForeignKey('programmes', { name: 'fk_followup_actions_programme' })
  programmeId: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn: string;

  /** Why it was skipped; null: done. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'letter_key', type: 'text', nullable: true })
  letterKey: string | null;

  /** The dangerous post whose heads are told; null: nobody else is. */
  @Column({ name: 'alert_post_id', type: 'bigint', nullable: true })
  @ForeignKey('posts', { name: 'fk_followup_actions_alert_post' })
  alertPostId: string | null;

  @Column({ name: 'run_id', type: 'bigint' })
  @ForeignKey('followup_runs', { name: 'fk_followup_actions_run' })
  runId: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: string;
}
