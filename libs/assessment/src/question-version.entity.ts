import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One immutable version of a question in all its languages; `authorId` is null where a course brought it. */
@Entity({ name: 'question_versions' })
@Unique('uq_question_versions_number', ['questionId', 'number'])
@Index('ix_question_versions_hash', ['questionId', 'contentHash'])
@Check('ck_question_versions_number', 'number > 0')
@Check('ck_question_versions_change', `change_class IN ('wording', 'key', 'content')`)
export class QuestionVersion {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_question_versions',
  })
  id: string;

  @ForeignKey('questions', { name: 'fk_question_versions_question' })
  @Column({ name: 'question_id', type: 'bigint' })
  questionId: string;

  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'content', type: 'jsonb' })
  content: object;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ name: 'change_class', type: 'text' })
  changeClass: 'wording' | 'key' | 'content';

  @Column({ name: 'author_id', type: 'bigint', nullable: true })
  authorId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: string;
}
