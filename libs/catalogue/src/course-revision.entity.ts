import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What a course was when it was published; never changed. `content` is its outline in all languages. */
@Entity({ name: 'course_revisions' })
@Unique('uq_course_revisions_number', ['courseId', 'number'])
@Unique('uq_course_revisions_content', ['courseId', 'contentHash'])
@Check('ck_course_revisions_number', 'number >= 1')
export class CourseRevision {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_course_revisions',
  })
  id: string;

  @ForeignKey('courses', { name: 'fk_course_revisions_course' })
  @Column({ name: 'course_id', type: 'bigint' })
  courseId: string;

  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'major', type: 'integer' })
  major: number;

  @Column({ name: 'minor', type: 'integer' })
  minor: number;

  @Column({ name: 'content_hash', type: 'char', length: 64 })
  contentHash: string;

  @Column({ name: 'content', type: 'jsonb' })
  content: unknown;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt: string;
}
