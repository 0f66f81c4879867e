import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** That a folder of courses was published whole; the latest row counts. */
@Entity({ name: 'published_folders' })
export class PublishedFolder {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    name: 'id',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_published_folders',
  })
  id: string;

  @Column({ name: 'fingerprint', type: 'char', length: 64 })
  fingerprint: string;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt: string;
}
