import { PEOPLE_SORTS, type SortName } from './people-sorts.js';

/** A place between two rows of an ordered list, from which a page goes on or back. */
export interface Cursor {
  readonly towards: 'next' | 'previous';
  /** The values of the sort's keys in the row beside the place. */
  readonly keys: readonly (string | number | boolean)[];
  /** How many rows lay before the place when it was made: for *26 to 50*, never for finding rows. */
  readonly before: number;
}

/** The order that a cursor belongs to. */
export interface CursorOrder {
  readonly sort: SortName;
  readonly isDescending: boolean;
}

const VERSION = 1;
const LONGEST = 8_000;
const MOST_BEFORE = 1_000_000_000;

/** Opaque text for an address: base64url of JSON with the order, the place and the version of this form. */
export function printCursor(cursor: Cursor, order: CursorOrder): string {
  const content = [VERSION, order.sort, order.isDescending ? 1 : 0, cursor.before, cursor.keys];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The cursor, or null where the text was not made by `printCursor` for this order. */
export function parseCursor(text: string, towards: Cursor['towards'], order: CursorOrder): Cursor | null {
  if (text.length > LONGEST) return null;
  const content = contentOf(text);
  if (!Array.isArray(content) || content.length !== 5) return null;
  const [version, sort, direction, before, keys] = content as unknown[];
  if (version !== VERSION || sort !== order.sort || direction !== (order.isDescending ? 1 : 0)) return null;
  if (!Number.isInteger(before) || Number(before) < 0 || Number(before) > MOST_BEFORE) return null;
  if (!areKeysOf(order.sort, keys)) return null;
  const cursor: Cursor = { towards, keys, before: Number(before) };
  return printCursor(cursor, order) === text ? cursor : null;
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function areKeysOf(sort: SortName, keys: unknown): keys is Cursor['keys'] {
  const wanted = PEOPLE_SORTS[sort].keys;
  return (
    Array.isArray(keys) &&
    keys.length === wanted.length &&
    wanted.every(({ accepts }, i) => accepts((keys as unknown[])[i]))
  );
}
