import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That a person takes a course, on the revision of that day; it ends once, by a passed attempt or a withdrawal. */
@Entity({ name: 'enrolments' })
@Index('uq_enrolments_running', ['personId', 'courseId'], { unique: true, where: 'ended_at IS NULL' })
@Index('ix_enrolments_person', ['personId', 'courseId', 'startedAt'])
@Index('uq_enrolments_attempt', ['attemptId'], { unique: true })
@Check('ck_enrolments_source', `source IN ('self', 'assigned', 'renewal')`)
@Check('ck_enrolments_end', `end_reason IN ('completed', 'withdrawn')`)
@Check('ck_enrolments_ended', '(ended_at IS NULL) = (end_reason IS NULL)')
@Check('ck_enrolments_attempt', `(attempt_id IS NOT NULL) = (end_reason IS NOT DISTINCT FROM 'completed')`)
export class EnrolmentRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_enrolments',
  })
  id: string;

  @ForeignKey('people', { name: 'fk_enrolments_person' })
  @Column({ name: 'person_id', type: 'bigint' })
  personId: string;

  @ForeignKey('courses', { name: 'fk_enrolments_course' })
  @Column({ name: 'course_id', type: 'bigint' })
  courseId: string;

  @ForeignKey('course_revisions', { name: 'fk_enrolments_revision' })
  @Column({ name: 'revision_id', type: 'bigint' })
  revisionId: string;

  @Column({ name: 'source', type: 'text' })
  source: 'self' | 'assigned' | 'renewal';

  /** Who enrolled the person; null where they did it themselves. */
  @Column({ name: 'account_id', type: 'bigint', nullable: true })
  accountId: string | null;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: string;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: string | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason: 'completed' | 'withdrawn' | null;

  /** The passed attempt that completed it. */
  @ForeignKey('attempts', { name: 'fk_enrolments_attempt' })
  @Column({ name: 'attempt_id', type: 'text', collation: 'C', nullable: true })
  attemptId: string | null;
}
