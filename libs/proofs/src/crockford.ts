/** Crockford's base 32: digits and capital letters without I, L, O and U, so that no two symbols look alike. */
export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const VALUES = new Map([...SYMBOLS].map((symbol, value) => [symbol, value] as const));
for (const [typed, meant] of [
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
] as const)
  VALUES.set(typed, VALUES.get(meant)!);

/** The value, 0 to 31, of a capital letter or digit as typed (O is 0, I and L are 1); null for every other character. */
export function valueOf(typed: string): number | null {
  return VALUES.get(typed) ?? null;
}

/** The symbol of a value, 0 to 31. */
export function symbolOf(value: number): string {
  return SYMBOLS[value]!;
}

/**
 * A typed text as its capital letters and digits: compatibility forms are unfolded, and spaces, every kind of dash and
 * the invisible marks that copying brings along are left out.
 */
export function bareSymbols(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\p{Cf}\u2212_]+/gu, '');
}
