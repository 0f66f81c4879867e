import { contentHash } from './content-hash.js';
import { gzipSegment, type GzipSegment } from './gzip-segment.js';
import type { LessonRow } from './lesson-texts.repository.js';
import { directionOf } from './texts.js';

/** A lesson of a revision in the language that is shown; never changes. */
export interface LessonView extends LessonRow {
  readonly dir: 'ltr' | 'rtl';
  /** Of the lesson's content, 22 characters of base64url, without quotes. */
  readonly etag: string;
  /** The HTML, deflated once for all replies. */
  readonly segment: GzipSegment;
}

export function lessonView(row: LessonRow): LessonView {
  const etag = Buffer.from(contentHash(row), 'hex').toString('base64url').slice(0, 22);
  return { ...row, dir: directionOf(row.lang), etag, segment: gzipSegment(row.html) };
}
