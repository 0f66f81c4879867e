import { createHash } from 'node:crypto';
import type { CourseFiles } from './course-files.js';

/**
 * Counts the ways in which files have become content. A change to the reader or the renderer that changes what is
 * stored must raise it, or an installation would keep what the version before made of the same files.
 */
export const RENDERING = 1;

/** SHA-256 over every path and text of a folder, and over the way in which they become content. */
export function folderFingerprint(files: CourseFiles): string {
  const hash = createHash('sha256').update(`${RENDERING}`);
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${path}\0${text}`);
  return hash.digest('hex');
}
