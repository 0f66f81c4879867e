import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An index of the attempts without a submitted step, by which those whose time is over are found. */
@Entity({ name: 'open_attempts' })
@Index('ix_open_attempts_deadline', ['deadline'])
export class OpenAttempt {
  @ForeignKey('attempts', { name: 'fk_open_attempts_attempt' })
  @PrimaryColumn({
    name: 'attempt_id',
    type: 'text',
    collation: 'C',
    primaryKeyConstraintName: 'pk_open_attempts',
  })
  attemptId: string;

  @Column({ name: 'deadline', type: 'timestamptz', nullable: true })
  deadline: string | null;
}
