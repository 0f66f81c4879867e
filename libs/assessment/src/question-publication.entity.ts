import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a version may be drawn, since when, and which second person agreed (null where a course brought it). */
@Entity({ name: 'question_publications' })
export class QuestionPublication {
  @ForeignKey('question_versions', { name: 'fk_question_publications_version' })
  @PrimaryColumn({
    name: 'question_version_id',
    type: 'bigint',
    primaryKeyConstraintName: 'pk_question_publications',
  })
  questionVersionId: string;

  @Column({ name: 'approver_id', type: 'bigint', nullable: true })
  approverId: string | null;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt: string;
}
