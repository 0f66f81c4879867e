import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that lessons show, named by the SHA-256 of its bytes. */
@Entity({ name: 'media_files' })
export class MediaFile {
  @PrimaryColumn({ name: 'hash', type: 'char', length: 64, primaryKeyConstraintName: 'pk_media_files' })
  hash: string;

  @Column({ name: 'media_type', type: 'varchar', length: 60 })
  mediaType: string;

  @Column({ name: 'bytes', type: 'bytea' })
  bytes: Buffer;
}
