import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That the renewal of an award enrolled its holder on a course, or why it has not. */
@Entity({ name: 'followup_enrolments' })
@Index('ix_followup_enrolments_waiting', ['courseSlug', 'awardId'], { where: `reason = 'not-published'` })
@Index('ix_followup_enrolments_run', ['runId'])
@Check('ck_followup_enrolments_reason', '(enrolled_at IS NULL) = (reason IS NOT NULL)')
export class FollowupEnrolmentRow {
  @PrimaryColumn({ name: 'award_id', type: 'text', primaryKeyConstraintName: 'pk_followup_enrolments' })
  @ForeignKey('facts', { name: 'fk_followup_enrolments_award' })
  awardId: string;

  @PrimaryColumn({ name: 'course_slug', type: 'text', primaryKeyConstraintName: 'pk_followup_enrolments' })
  courseSlug: string;

  @Column({ name: 'person_id', type: 'bigint' })
  @ForeignKey('people', { name: 'fk_followup_enrolments_person' })
  personId: string;

  @Column({ name: 'programme_id', type: 'bigint' })
  @ForeignKey('programmes', { name: 'fk_followup_enrolments_programme' })
  programmeId: string;

  @Column({ name: 'run_id', type: 'bigint' })
  @ForeignKey('followup_runs', { name: 'fk_followup_enrolments_run' })
  runId: string;

  @Column({ name: 'enrolled_at', type: 'timestamptz', nullable: true })
  enrolledAt: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
