import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A published quiz: blueprint and settings, never changed. */
@Entity({ name: 'quiz_editions' })
@Unique('uq_quiz_editions_number', ['quizId', 'number'])
export class QuizEdition {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_quiz_editions',
  })
  id: string;

  @ForeignKey('quizzes', { name: 'fk_quiz_editions_quiz' })
  @Column({ name: 'quiz_id', type: 'bigint' })
  quizId: string;

  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'title', type: 'jsonb' })
  title: object;

  @Column({ name: 'blueprint', type: 'jsonb' })
  blueprint: object;

  @Column({ name: 'settings', type: 'jsonb' })
  settings: object;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt: string;
}
