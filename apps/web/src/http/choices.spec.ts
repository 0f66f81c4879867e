import { describe, expect, it } from '@jest/globals';
import { choiceOf } from './choices.js';

describe('A choice in the address', () => {
  it('is remembered, and the same address without it follows', () => {
    const answer = choiceOf('/courses?topic=law&lang=ar&lite=on', true)!;
    expect(answer.to).toBe('/courses?topic=law');
    expect(answer.extras.cookies).toEqual([
      'lang=ar; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure',
      'lite=on; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure',
    ]);
  });

  it('means nothing with a value that nobody offers', () => {
    for (const url of ['/', '/?lang=xx', '/?lang=', '/?lite=maybe', '/?language=ar'])
      expect(choiceOf(url, false)).toBeNull();
  });

  it('is for one reply only, without a cookie, on public verification', () => {
    for (const url of ['/verify?lang=ar', '/verify/MFA-2026-1?lang=ar', '/V/MFA-2026-1/T?lang=ar&lite=on'])
      expect(choiceOf(url, false)).toBeNull();
    expect(choiceOf('/verifying?lang=ar', false)).not.toBeNull();
  });

  it('leads nowhere outside, whatever the path looks like (INJ-06)', () => {
    for (const path of ['//evil.example', '/\\evil.example', '/%2f/evil.example', '/%0d%0aX: y'])
      expect(choiceOf(`${path}?lang=en`, false)?.to).toBe('/');
  });
});
