import { describe, expect, it } from '@jest/globals';
import { typedNumber } from './typed-number.js';

describe('What is typed into the field', () => {
  it('is a number as it stands, or a scanned link in either case', () => {
    expect(typedNumber(' mfa-2026-7q4m ')).toEqual({ number: 'mfa-2026-7q4m', token: null });
    expect(typedNumber('HTTPS://HOST.EXAMPLE/V/MFA-2026-7Q4M/T0KEN?x')).toEqual({
      number: 'MFA-2026-7Q4M',
      token: 'T0KEN',
    });
  });

  it('is nothing where it is empty, came twice or is far too long', () => {
    for (const text of ['', '  ', undefined, ['a', 'b'], 'x'.repeat(501)])
      expect(typedNumber(text)).toBeNull();
  });
});
