import { readFile } from 'node:fs/promises';
import { failure, success, type Finding, type Place, type Problem, type Result } from '#kernel';

/** A YAML or JSON file as it was read, able to say where each of its values stands. */
export interface SourceDocument {
  readonly value: unknown;
  readonly placesOf: (findings: readonly Finding[]) => Promise<Problem[]>;
}

/** Reads one file. What cannot be read or parsed is a problem with its place. */
export async function readDocument(file: string): Promise<Result<SourceDocument, Problem>> {
  const text = await textOf(file);
  if (!text.ok) return text;
  const asJson = jsonValue(text.value);
  const placesOf = async (findings: readonly Finding[]): Promise<Problem[]> =>
    (await import('./yaml-places.js')).placesOf(file, text.value, findings);
  if (asJson !== undefined) return success({ value: asJson.value, placesOf });
  const { parseYaml } = await import('./yaml-places.js');
  const parsed = parseYaml(file, text.value);
  if (parsed.ok && file.endsWith('.json'))
    return failure([problem({ file, line: 1, column: 1 }, 'not valid JSON')]);
  return parsed.ok ? success({ value: parsed.value, placesOf }) : parsed;
}

async function textOf(file: string): Promise<Result<string, Problem>> {
  const start = { file, line: 1, column: 1 };
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)));
  } catch (error) {
    return failure([problem(start, `cannot be read: ${reasonOf(error)}`)]);
  }
}

/** JSON needs no YAML parser, which costs more than everything else together; it is loaded for places only. */
function jsonValue(text: string): { value: unknown } | undefined {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'not UTF-8 text';
  const reasons: Record<string, string> = {
    ENOENT: 'no such file',
    EISDIR: 'a folder, not a file',
    EACCES: 'no permission',
  };
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
  return reasons[code] ?? code;
}

function problem(place: Place, message: string): Problem {
  return { place, message };
}
