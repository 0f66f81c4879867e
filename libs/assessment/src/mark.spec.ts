import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clampMark,
  compareMarks,
  fraction,
  mark,
  markText,
  ONE,
  parseMark,
  plus,
  sumOf,
  times,
  ZERO,
} from './mark.js';

const anyMark = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }))
  .map(([n, d]) => fraction(n, d));

describe('A mark', () => {
  it('keeps thirds exact, so that three of them make one', () => {
    expect(sumOf([fraction(1, 3), fraction(1, 3), fraction(1, 3)])).toEqual(ONE);
  });

  it('adds tenths without an error in the last place', () => {
    expect(markText(plus(mark('0.1'), mark('0.2')))).toBe('0.3');
  });

  it.each([
    ['0.80', '0.8'],
    ['-2', '-2'],
    ['7.500000', '7.5'],
    ['12', '12'],
    ['-0', '0'],
  ])('reads %s and writes it as %s', (text, written) => {
    expect(markText(mark(text))).toBe(written);
  });

  it.each(['', '1,5', '1e3', ' 1', '.5', '5.', 'NaN', '--1', '1/3'])('refuses %j', (text) => {
    expect(parseMark(text)).toBeNull();
  });

  it('rounds half away from zero at the last place', () => {
    expect(
      [fraction(2, 3), fraction(-2, 3), mark('0.0000005'), mark('-0.0000004')].map((each) => markText(each)),
    ).toEqual(['0.666667', '-0.666667', '0.000001', '0']);
  });

  it('is not made with the denominator 0', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  it('obeys the laws of exact numbers', () => {
    fc.assert(
      fc.property(anyMark, anyMark, anyMark, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(Math.sign(compareMarks(a, b))).toBe(-Math.sign(compareMarks(b, a)) + 0);
      }),
    );
  });

  it('stays within the limits it is clamped to', () => {
    fc.assert(
      fc.property(anyMark, (value) => {
        const kept = clampMark(value, ZERO, ONE);
        expect(compareMarks(kept, ZERO)).toBeGreaterThanOrEqual(0);
        expect(compareMarks(kept, ONE)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
