import { describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Instant } from '#kernel';
import { after, SECOND } from './lapse.js';
import {
  codeStep,
  enrolmentUri,
  newCodeSecret,
  newRecoveryCodes,
  plainRecoveryCode,
} from './one-time-code.js';

// RFC 6238, appendix B: the secret "12345678901234567890", SHA-1; the last six of the eight digits given there.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => after('1970-01-01T00:00:00.000000Z' as Instant, seconds * SECOND);

describe('A one-time code', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [1234567890, '005924', 41152263],
    [2000000000, '279037', 66666666],
  ])('is that of RFC 6238 at %i', (seconds, code, step) => {
    expect(codeStep(SECRET, code, at(seconds), null)).toBe(step);
  });

  it('counts one step before and after its own, not two', () => {
    const code = '050471';
    const offsets = [-2, -1, 0, 1, 2].map(
      (steps) => codeStep(SECRET, code, at(1111111111 + steps * 30), null) !== null,
    );
    expect(offsets).toEqual([false, true, true, true, false]);
  });

  it('works once, and nothing before it works afterwards', () => {
    expect(codeStep(SECRET, '050471', at(1111111111), 37037037)).toBeNull();
    expect(codeStep(SECRET, '081804', at(1111111111), 37037037)).toBeNull();
    expect(codeStep(SECRET, '050471', at(1111111111), 37037036)).toBe(37037037);
  });

  it.each(['', '05047', '0504711', 'abcdef', '٠٥٠٤٧١', '050471; --'])('is not %j', (code) => {
    expect(codeStep(SECRET, code, at(1111111111), null)).toBeNull();
  });

  it('may be typed with spaces', () => {
    expect(codeStep(SECRET, ' 050 471 ', at(1111111111), null)).toBe(37037037);
  });

  it('can be read by an authenticator from the enrolment address', () => {
    const secret = newCodeSecret();
    const uri = enrolmentUri(secret, 'ayu@mfa.example');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Credence:ayu(%40|@)mfa\.example\?/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(secret).toHaveLength(32);
    expect(new TOTP({ secret }).digits).toBe(6);
  });
});

describe('Recovery codes', () => {
  it('are ten different ones of 80 bits, and forgive how they are copied', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(plainRecoveryCode(code)).toMatch(/^[a-z2-7]{16}$/);
    expect(plainRecoveryCode(` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`)).toBe(
      codes[0]!.replaceAll('-', ''),
    );
  });
});
