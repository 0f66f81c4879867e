import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newNumber, readNumber } from './certificate-number.js';
import { SYMBOLS } from './crockford.js';

const BODY_LENGTH = 12;
const bare = (number: string) => number.replaceAll('-', '');
const replaced = (text: string, place: number, symbols: string) =>
  text.slice(0, place) + symbols + text.slice(place + symbols.length);
const anyNumber = fc
  .tuple(
    fc.constantFrom('FSA', 'MFA', 'XY', 'ABCDEFGH'),
    fc.integer({ min: 1990, max: 2999 }),
    fc.uint8Array({ minLength: 11, maxLength: 11 }),
  )
  .map(([prefix, year, bytes]) => newNumber(prefix, year, () => bytes));
const numberOf = (values: readonly number[]) => newNumber('FSA', 2026, () => Uint8Array.from(values));

describe('A certificate number', () => {
  it('has a prefix, a year and twelve symbols in groups of four', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(number).toMatch(/^[A-Z]{2,8}-\d{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      }),
    );
  });

  it('is read back as it was made', () => {
    fc.assert(fc.property(anyNumber, (number) => expect(readNumber(number)).toEqual({ number })));
  });

  it('takes its eleven symbols from the given bytes and nothing else', () => {
    expect(numberOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).slice(0, -1)).toBe('FSA-2026-0123-4567-89A');
    expect(newNumber('FSA', 2026, randomBytes)).not.toBe(newNumber('FSA', 2026, randomBytes));
  });

  it('is read without regard to case, hyphens, spaces and the letters that look like digits', () => {
    const sloppy = (number: string, flags: readonly number[]) =>
      Array.from(number, (symbol, i) => {
        const flag = flags[i % flags.length]!;
        const looks = { 0: ['0', 'O', 'o'], 1: ['1', 'I', 'l'] }[symbol];
        const typed = looks ? looks[flag % 3]! : flag % 2 ? symbol.toLowerCase() : symbol;
        return typed === '-' ? ['-', '', ' ', '–', '\u00A0- '][flag % 5]! : typed;
      }).join('');
    fc.assert(
      fc.property(anyNumber, fc.array(fc.nat(59), { minLength: 3, maxLength: 9 }), (number, flags) =>
        expect(readNumber(`  ${sloppy(number, flags)}\t`)).toEqual({ number }),
      ),
    );
  });

  it('cannot be begun with a letter that is read as a digit, nor in a year of five digits', () => {
    expect(() => newNumber('MOFA', 2026, randomBytes)).toThrow(RangeError);
    expect(() => newNumber('FSA', 12026, randomBytes)).toThrow(RangeError);
  });
});

describe('The check symbol', () => {
  it('finds every single wrong symbol, at every place', () => {
    for (let seed = 0; seed < 32; seed++) {
      const number = bare(numberOf(Array.from({ length: 11 }, (_, i) => (seed * 7 + i * i) % 32)));
      for (let place = number.length - BODY_LENGTH; place < number.length; place++)
        for (const symbol of SYMBOLS)
          if (symbol !== number[place]) expect(readNumber(replaced(number, place, symbol))).toBe('mistyped');
    }
  });

  it('finds every wrong digit of the year and every wrong letter of the prefix', () => {
    const number = bare(numberOf([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]));
    for (let place = 0; place < 7; place++)
      for (const symbol of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
        if (symbol !== number[place] && !(place > 2 && /[OIL]/.test(symbol)))
          expect(['mistyped', 'malformed']).toContain(readNumber(replaced(number, place, symbol)));
  });

  it('finds every transposition of neighbours, for every pair of symbols', () => {
    let tried = 0;
    for (let place = 0; place < BODY_LENGTH - 1; place++)
      for (let a = 0; a < 32; a++)
        for (let b = 0; b < 32; b++) {
          const values = Array.from({ length: 11 }, (_, i) => (i === place ? a : i === place + 1 ? b : 17));
          const number = bare(numberOf(values));
          const at = number.length - BODY_LENGTH + place;
          const pair = number.slice(at, at + 2);
          if (pair[0] === pair[1]) continue;
          tried++;
          expect(readNumber(replaced(number, at, pair[1]! + pair[0]!))).toBe('mistyped');
        }
    expect(tried).toBeGreaterThan(10 * 32 * 31);
  });

  it('finds a transposition within the year and over its edges', () => {
    for (let year = 1990; year < 2100; year++) {
      const number = bare(newNumber('FSA', year, randomBytes));
      for (let at = 0; at < 7; at++) {
        const [a, b] = [number[at]!, number[at + 1]!];
        if (a !== b) expect(['mistyped', 'malformed']).toContain(readNumber(replaced(number, at, b + a)));
      }
    }
  });

  it('lets about one random text of the right shape in 32 pass', () => {
    let passed = 0;
    for (let i = 0; i < 3200; i++) {
      const body = Array.from(randomBytes(12), (byte) => SYMBOLS[byte & 31]).join('');
      if (typeof readNumber(`FSA-2026-${body}`) === 'object') passed++;
    }
    expect(passed).toBeGreaterThan(40);
    expect(passed).toBeLessThan(180);
  });
});

describe('Reading a number', () => {
  it.each([
    '',
    'FSA',
    'FSA-2026-7Q4M-K9TX',
    '2026-0123-4567-89AB',
    'FSA 2026 0123 4567 89A!',
    'ÄSA202601234567890A',
  ])('says that %j is no number', (text) => expect(readNumber(text)).toBe('malformed'));

  it('says that a U or a letter in the year is a typing error', () => {
    const number = bare(numberOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    expect(readNumber(replaced(number, 12, 'U'))).toBe('mistyped');
    expect(readNumber(replaced(number, 4, 'X'))).toBe('mistyped');
  });

  it('answers hostile texts at once', () => {
    const started = performance.now();
    for (const text of [
      '-'.repeat(50_000),
      'A'.repeat(50_000),
      '\uFDFA'.repeat(50_000),
      '\u0000',
      '🂡'.repeat(20),
    ])
      expect(readNumber(text)).toBe('malformed');
    expect(performance.now() - started).toBeLessThan(200);
  });
});
