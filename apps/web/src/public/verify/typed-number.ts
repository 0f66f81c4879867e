/** What was typed, scanned or pasted into the one field: a number, or a link with its token. */
export interface TypedNumber {
  readonly number: string;
  /** Null without a link. */
  readonly token: string | null;
}

const LINK = /\/V\/([^/\s]{1,80})\/([^/\s?#]{1,80})/i;
const LONGEST = 500;

/** Reads the field; null where nothing, or far too much, was typed. Any host will do: we only ever look here. */
export function typedNumber(text: unknown): TypedNumber | null {
  if (typeof text !== 'string' || text.length > LONGEST || text.trim() === '') return null;
  const [, number, token] = LINK.exec(text) ?? [];
  return number !== undefined && token !== undefined
    ? { number, token }
    : { number: text.trim().slice(0, 80), token: null };
}
