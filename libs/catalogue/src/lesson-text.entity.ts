import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One lesson of a revision in one language, as pages show it. */
@Entity({ name: 'lesson_texts' })
@Unique('uq_lesson_texts_place', ['revisionId', 'lessonSlug', 'lang'])
export class LessonText {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_lesson_texts',
  })
  id: string;

  @ForeignKey('course_revisions', { name: 'fk_lesson_texts_revision' })
  @Column({ name: 'revision_id', type: 'bigint' })
  revisionId: string;

  @Column({ name: 'module_slug', type: 'varchar', length: 64 })
  moduleSlug: string;

  @Column({ name: 'lesson_slug', type: 'varchar', length: 64 })
  lessonSlug: string;

  @Column({ name: 'lang', type: 'varchar', length: 20 })
  lang: string;

  @Column({ name: 'title', type: 'varchar', length: 120 })
  title: string;

  @Column({ name: 'minutes', type: 'integer' })
  minutes: number;

  @Column({ name: 'words', type: 'integer' })
  words: number;

  @Column({ name: 'gzip_bytes', type: 'integer' })
  gzipBytes: number;

  @Column({ name: 'html', type: 'text' })
  html: string;

  @Column({ name: 'summary', type: 'jsonb' })
  summary: unknown;

  @Column({ name: 'sources', type: 'jsonb' })
  sources: unknown;

  @Column({ name: 'facts', type: 'jsonb' })
  facts: unknown;
}
