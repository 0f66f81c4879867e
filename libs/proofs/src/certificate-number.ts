import { bareSymbols, symbolOf, valueOf } from './crockford.js';
import { checkValue, weightedSum } from './check-symbol.js';

/** Bytes that nobody can guess, such as `randomBytes` of `node:crypto`. */
export type RandomBytes = (size: number) => Uint8Array;

/** What a typed text turned out to be: a number in its one printed form, a typing error, or no number at all. */
export type NumberReading = { readonly number: string } | 'mistyped' | 'malformed';

const PREFIX = /^[A-HJKMNP-TV-Z]{2,8}$/;
const YEAR = /^\d{4}$/;
const RANDOM_SYMBOLS = 11;
const BODY = RANDOM_SYMBOLS + 1;
const LONGEST_TYPED = 80;
/** Prefix of two to eight letters, four digits, twelve symbols: what looks like a number with something typed wrong. */
const SHAPE = /^[A-Z]{2}[0-9A-Z]{16,22}$/;

/**
 * A new certificate number `PREFIX-YYYY-XXXX-XXXX-XXXX`: 55 random bits in eleven symbols, then a check symbol over
 * prefix, year and symbols.
 *
 * @param prefix two to eight of Crockford's letters: no I, L, O or U, which are read as digits
 * @throws RangeError for a prefix or a year that could not be read back
 */
export function newNumber(prefix: string, year: number, random: RandomBytes): string {
  const digits = String(year).padStart(4, '0');
  if (!PREFIX.test(prefix) || !YEAR.test(digits)) throw new RangeError(`no number begins ${prefix}-${year}`);
  const body = Array.from(random(RANDOM_SYMBOLS), (byte) => symbolOf(byte & 31)).join('');
  const check = symbolOf(checkValue(valuesOf(prefix + digits + body)!));
  return printed(prefix, digits, body + check);
}

/**
 * Reads a number as people type it: upper or lower case, with or without hyphens and spaces, O for 0, I or L for 1.
 * One wrong symbol, or two neighbours exchanged, is always found.
 */
export function readNumber(text: string): NumberReading {
  if (text.length > LONGEST_TYPED) return 'malformed';
  const bare = bareSymbols(text);
  if (!SHAPE.test(bare)) return 'malformed';
  const values = valuesOf(bare);
  if (values === null || weightedSum(values) !== 0) return 'mistyped';
  const symbols = values.map(symbolOf).join('');
  const [prefix, year, body] = [
    symbols.slice(0, -BODY - 4),
    symbols.slice(-BODY - 4, -BODY),
    symbols.slice(-BODY),
  ];
  return PREFIX.test(prefix) && YEAR.test(year) ? { number: printed(prefix, year, body) } : 'mistyped';
}

function valuesOf(symbols: string): number[] | null {
  const values = Array.from(symbols, valueOf);
  return values.includes(null) ? null : (values as number[]);
}

function printed(prefix: string, year: string, body: string): string {
  return `${prefix}-${year}-${body.match(/.{4}/g)!.join('-')}`;
}
