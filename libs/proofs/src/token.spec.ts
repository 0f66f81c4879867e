import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueOf } from './crockford.js';
import { newToken, readToken } from './token.js';

describe('A token', () => {
  it('holds all 128 bits it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const token = newToken(() => bytes);
        expect(token).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
        const number = Array.from(token, (symbol) => BigInt(valueOf(symbol)!)).reduce(
          (n, v) => n * 32n + v,
          0n,
        );
        const given = Array.from(bytes, BigInt).reduce((n, v) => n * 256n + v, 0n);
        expect(number >> 2n).toBe(given);
      }),
    );
  });

  it('is read back in lower case and with letters for digits', () => {
    const token = newToken(randomBytes);
    expect(readToken(token.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(token);
  });

  it.each(['', 'A'.repeat(25), 'A'.repeat(27), `${'A'.repeat(25)}U`, `${'A'.repeat(25)}é`])(
    'is not %j',
    (text) => expect(readToken(text)).toBeNull(),
  );
});
