import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A course: a name for its revisions. */
@Entity({ name: 'courses' })
@Unique('uq_courses_slug', ['slug'])
@Unique('uq_courses_code', ['code'])
export class Course {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_courses',
  })
  id: string;

  @Column({ name: 'slug', type: 'varchar', length: 64 })
  slug: string;

  @Column({ name: 'code', type: 'varchar', length: 12 })
  code: string;

  @Column({ name: 'first_published_at', type: 'timestamptz' })
  firstPublishedAt: string;
}
