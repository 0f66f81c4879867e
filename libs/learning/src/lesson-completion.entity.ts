import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a lesson of an enrolment was marked as done, and when. */
@Entity({ name: 'lesson_completions' })
export class LessonCompletion {
  @ForeignKey('enrolments', { name: 'fk_lesson_completions_enrolment' })
  @PrimaryColumn({ name: 'enrolment_id', type: 'bigint', primaryKeyConstraintName: 'pk_lesson_completions' })
  enrolmentId: string;

  @PrimaryColumn({
    name: 'lesson_slug',
    type: 'text',
    collation: 'C',
    primaryKeyConstraintName: 'pk_lesson_completions',
  })
  lessonSlug: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at: string;
}
