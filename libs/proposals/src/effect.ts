import { createHash } from 'node:crypto';
import { compareByCodePoint } from '#kernel';
import type { Json } from '#audit';

/** What applying a command would change, one line a change, as it is shown to the second person. */
export interface Effect {
  readonly changes: readonly EffectChange[];
}

/** `what` is the key of the words (`waiver.granted`), `subject` names the thing, null stands for "nothing". */
export interface EffectChange {
  readonly what: string;
  readonly subject: string;
  readonly before: Json;
  readonly after: Json;
}

/** SHA-256 in hexadecimal over the effect with its keys in order: the same effect, the same digest. */
export function effectDigest(effect: Effect): string {
  return createHash('sha256')
    .update(canonical(effect as unknown as Json))
    .digest('hex');
}

/** JSON with sorted keys; the database's jsonb forgets their order. */
function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json | undefined });
  const kept = entries.filter((entry): entry is [string, Json] => entry[1] !== undefined);
  kept.sort(([a], [b]) => compareByCodePoint(a, b));
  return `{${kept.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
