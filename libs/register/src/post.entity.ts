import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A post abroad, by its code. */
@Entity({ name: 'posts' })
@Unique('uq_posts_code', ['code'])
export class Post {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_posts',
  })
  id: string;

  @Column({ name: 'code', type: 'text', collation: 'C' })
  code: string;
}
