import type { RandomBytes } from './certificate-number.js';
import { bareSymbols, symbolOf, valueOf } from './crockford.js';

const BYTES = 16;
const SYMBOL_COUNT = 26;
const LONGEST_TYPED = 80;

/** 128 random bits as 26 symbols of Crockford's base 32 (the last two bits of the last symbol are 0). */
export function newToken(random: RandomBytes): string {
  const bits = Array.from(random(BYTES), (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits
    .padEnd(SYMBOL_COUNT * 5, '0')
    .match(/.{5}/g)!
    .map((five) => symbolOf(Number.parseInt(five, 2)))
    .join('');
}

/** A token as typed or scanned in its one form; null for what cannot be one. */
export function readToken(text: string): string | null {
  if (text.length > LONGEST_TYPED) return null;
  const values = Array.from(bareSymbols(text), valueOf);
  if (values.length !== SYMBOL_COUNT || values.includes(null)) return null;
  return (values as number[]).map(symbolOf).join('');
}
