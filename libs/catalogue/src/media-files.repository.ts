import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';

/** A file as it is served; its address is its hash, so that it may be kept for ever. */
export interface Media {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

@Injectable()
export class MediaFilesRepository {
  /** Adds a file that is not there yet. @returns whether it was new */
  async add(tx: Sql, { hash, mediaType, bytes }: Media): Promise<boolean> {
    const added = await tx.run(
      'INSERT INTO media_files (hash, media_type, bytes) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING',
      [hash, mediaType, bytes],
    );
    return added > 0;
  }

  async media(sql: Sql, hash: string): Promise<Media | null> {
    return sql.one<Media>('SELECT hash, media_type AS "mediaType", bytes FROM media_files WHERE hash = $1', [
      hash,
    ]);
  }
}
