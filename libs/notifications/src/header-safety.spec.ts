import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headerText, isPlainAddress } from './header-safety.js';

describe('An address', () => {
  it.each(['a@b', 'first.last+tag@mfa.example', 's10023@mfa.example', 'émile@bücher.example'])(
    'can be %s',
    (text) => {
      expect(isPlainAddress(text)).toBe(true);
    },
  );

  it.each([
    'a@b\r\nBcc: c@d',
    'a@b,c@d',
    'Name <a@b>',
    'a@b;c@d',
    'a b@c',
    '"a"@b',
    'a@b@c',
    '@b',
    'a@',
    'a@-b',
    `${'a'.repeat(65)}@b`,
    `a@${'b'.repeat(300)}`,
  ])('can not be %j', (text) => {
    expect(isPlainAddress(text)).toBe(false);
  });

  it('is judged quickly, however long', () => {
    const started = performance.now();
    for (const part of ['a', '@', '.', 'a@', '-.']) isPlainAddress(part.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('A header text', () => {
  it('is one line without control characters, whatever went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(headerText(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});
