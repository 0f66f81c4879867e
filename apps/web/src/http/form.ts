import type { ZodType } from 'zod';
import type { FieldProblem, Submission } from '#kernel';

/**
 * Reads a form or query by a schema whose messages are keys of words. A field that came twice where one is meant is a
 * problem of that field; what was typed comes back, so that it can be shown again.
 */
export function readForm<T>(schema: ZodType<T>, body: unknown): Submission<T> {
  const fields = isRecord(body) ? body : {};
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = new Map<string, FieldProblem>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!problems.has(field)) problems.set(field, { field, key: issue.message });
  }
  return { ok: false, problems: [...problems.values()], values: typed(fields) };
}

function typed(fields: Record<string, unknown>): Record<string, string> {
  const strings = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(strings);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of a form as text; empty where it is missing or came twice. */
export function fieldText(body: Readonly<Record<string, unknown>> | null, name: string): string {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
}

/** The key of a notice after a redirect (`?done=saved`), if it is one that the page knows. */
export function doneOf<Key extends string>(
  query: Readonly<Record<string, unknown>>,
  known: readonly Key[],
): Key | null {
  return known.find((key) => key === query['done']) ?? null;
}
