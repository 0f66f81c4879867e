import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeRedirect } from './safe-redirect.js';

describe('Where to go after sign-in', () => {
  it.each(['/', '/home', '/quizzes/a/attempts/b?x=1#top', '/hr/people?name=%C3%A9'])('can be %s', (next) => {
    expect(safeRedirect(next)).toBe(next);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%2f/evil.example',
    '/%2F%2Fevil.example',
    '/%5cevil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/home\r\nSet-Cookie: a=b',
    '/home%0d%0aSet-Cookie:a=b',
    '/\t/evil.example',
    ' /home',
    'home',
    '',
    `/${'a'.repeat(5_000)}`,
    null,
    undefined,
    ['/home'],
    { path: '/home' },
  ])('can not be %j', (next) => {
    expect(safeRedirect(next)).toBeNull();
  });

  it('never leaves the site, whatever is asked', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5C',
      '@',
      ':',
      'evil.example',
      '?',
      '#',
      '\t',
      '\n',
      '//',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const next = safeRedirect(parts.join(''));
        if (next !== null) expect(new URL(next, 'https://credence.example').host).toBe('credence.example');
      }),
      { numRuns: 500 },
    );
  });
});
