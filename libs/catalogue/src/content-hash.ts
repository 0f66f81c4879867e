import { createHash } from 'node:crypto';

/** SHA-256 of a value's JSON with the keys of every object in code unit order, lower-case hexadecimal. */
export function contentHash(value: unknown): string {
  const json = JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? inOrder(inner) : inner));
  return createHash('sha256').update(json).digest('hex');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
