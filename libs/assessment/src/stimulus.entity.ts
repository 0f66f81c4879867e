import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A vignette, an inbox or a cable that questions hang on; what it says is in its versions. */
@Entity({ name: 'stimuli' })
@Unique('uq_stimuli_code', ['code'])
export class Stimulus {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_stimuli',
  })
  id: string;

  @Column({ name: 'code', type: 'text', collation: 'C' })
  code: string;

  @ForeignKey('courses', { name: 'fk_stimuli_course' })
  @Column({ name: 'course_id', type: 'bigint', nullable: true })
  courseId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: string;
}
