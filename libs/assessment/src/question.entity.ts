import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A question of the bank; what it says is in its versions. */
@Entity({ name: 'questions' })
@Unique('uq_questions_code', ['code'])
@Index('ix_questions_course', ['courseId'])
@Check('ck_questions_origin', `origin IN ('course', 'trainer')`)
export class Question {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_questions',
  })
  id: string;

  @Column({ name: 'code', type: 'text', collation: 'C' })
  code: string;

  @ForeignKey('courses', { name: 'fk_questions_course' })
  @Column({ name: 'course_id', type: 'bigint', nullable: true })
  courseId: string | null;

  @Column({ name: 'origin', type: 'text' })
  origin: 'course' | 'trainer';

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: string;
}
