import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A quiz by its slug; how it is sat is in its editions. */
@Entity({ name: 'quizzes' })
@Unique('uq_quizzes_slug', ['slug'])
@Index('ix_quizzes_course', ['courseId'])
export class Quiz {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_quizzes',
  })
  id: string;

  @Column({ name: 'slug', type: 'text', collation: 'C' })
  slug: string;

  @ForeignKey('courses', { name: 'fk_quizzes_course' })
  @Column({ name: 'course_id', type: 'bigint', nullable: true })
  courseId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: string;
}
