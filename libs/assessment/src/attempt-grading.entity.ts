import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a submitted attempt earned when it was marked; a regrade appends the next number with reason and author. */
@Entity({ name: 'attempt_gradings' })
export class AttemptGrading {
  @ForeignKey('attempts', { name: 'fk_attempt_gradings_attempt' })
  @PrimaryColumn({
    name: 'attempt_id',
    type: 'text',
    collation: 'C',
    primaryKeyConstraintName: 'pk_attempt_gradings',
  })
  attemptId: string;

  @PrimaryColumn({ name: 'number', type: 'integer', primaryKeyConstraintName: 'pk_attempt_gradings' })
  number: number;

  /** Rounded to six places for reading; `passed` was decided on the exact mark. */
  @Column({ name: 'mark', type: 'numeric', precision: 12, scale: 6 })
  mark: string;

  @Column({ name: 'max', type: 'numeric', precision: 12, scale: 6 })
  max: string;

  @Column({ name: 'passed', type: 'boolean' })
  passed: boolean;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'author_id', type: 'bigint', nullable: true })
  authorId: string | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at: string;
}
