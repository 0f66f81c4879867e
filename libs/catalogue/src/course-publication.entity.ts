import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That a revision became the current one of its course; the latest row counts, so that a return to old content is a row too. */
@Entity({ name: 'course_publications' })
@Index('ix_course_publications_course', ['courseId', 'id'])
export class CoursePublication {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_course_publications',
  })
  id: string;

  @ForeignKey('courses', { name: 'fk_course_publications_course' })
  @Column({ name: 'course_id', type: 'bigint' })
  courseId: string;

  @ForeignKey('course_revisions', { name: 'fk_course_publications_revision' })
  @Column({ name: 'revision_id', type: 'bigint' })
  revisionId: string;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt: string;
}
