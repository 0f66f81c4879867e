import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The texts of a `courses/` folder: path from the folder, with `/`, → text with plain line ends. */
export type CourseFiles = ReadonlyMap<string, string>;

const ENDINGS = ['.yaml', '.md', '.svg'];
const LARGEST = 4_000_000;

/**
 * Reads a folder of courses. Files of other kinds are named with an empty text, so that the checker can point at them.
 * Links are not followed. @throws what the file system throws when the folder is missing
 */
export async function readCourseFiles(folder: string): Promise<CourseFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort())
    files.set(path.slice(join(folder, '/').length).replaceAll('\\', '/'), await textAt(path));
  return files;
}

async function textAt(path: string): Promise<string> {
  const isText = ENDINGS.some((ending) => path.endsWith(ending)) && (await stat(path)).size <= LARGEST;
  return isText ? (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') : '';
}
