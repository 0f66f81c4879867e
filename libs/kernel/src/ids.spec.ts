import fc from 'fast-check';
import { compareByCodePoint } from './ids.js';

describe('comparing by code point', () => {
  it('puts what lies beyond the basic plane last', () => {
    expect(compareByCodePoint('\u{1F600}', '\u{FF5E}')).toBeGreaterThan(0);
    expect(compareByCodePoint('a', 'b')).toBeLessThan(0);
    expect(compareByCodePoint('a', 'ab')).toBeLessThan(0);
    expect(compareByCodePoint('a', 'a')).toBe(0);
  });

  it('agrees with comparing the bytes of UTF-8', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareByCodePoint(a, b))).toBe(
          Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
