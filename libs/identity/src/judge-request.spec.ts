import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskedToken } from './csrf-token.js';
import { judgeRequest, type RequestEvidence } from './judge-request.js';

const token = 'q1w2e3r4t5y6u7i8o9p0aa';
const own: RequestEvidence = {
  method: 'POST',
  origin: 'https://credence.example',
  secFetchSite: 'same-origin',
  host: 'credence.example',
  token,
  sessionToken: token,
};
const judge = (changes: Partial<RequestEvidence>) => judgeRequest({ ...own, ...changes });

describe('A request that changes something', () => {
  it('is let pass from our own pages with the session’s token', () => {
    expect(judge({})).toEqual({ allowed: true, reason: null });
    expect(judge({ host: 'Credence.Example' }).allowed).toBe(true);
  });

  it('is judged by its token alone where it says neither origin nor site', () => {
    expect(judge({ origin: null, secFetchSite: null }).allowed).toBe(true);
    expect(judge({ origin: null, secFetchSite: null, token: null }).reason).toBe('token-missing');
  });

  it('is accepted at sign-in without a token, but not from elsewhere', () => {
    const signIn = { token: null, sessionToken: null };
    expect(judge({ ...signIn, origin: null, secFetchSite: null }).allowed).toBe(true);
    expect(judge({ ...signIn, origin: 'https://evil.example' }).reason).toBe('foreign-origin');
  });

  it.each([
    ['cross-site', { secFetchSite: 'cross-site' }],
    ['cross-site', { secFetchSite: 'same-site' }],
    ['foreign-origin', { origin: 'https://evil.example' }],
    ['foreign-origin', { origin: 'https://credence.example.evil.example' }],
    ['foreign-origin', { origin: 'https://credence.example:8443' }],
    ['foreign-origin', { origin: 'null', secFetchSite: null }],
    ['foreign-origin', { origin: 'file:///credence.example' }],
    ['foreign-origin', { origin: '' }],
    ['token-missing', { token: null }],
    ['token-missing', { token: '' }],
    ['token-wrong', { token: 'another-sessions-token' }],
    ['token-wrong', { token: 'm.zz' }],
    ['token-wrong', { token: 'x'.repeat(100_000) }],
  ] as const)('is refused: %s %j', (reason, changes) => {
    expect(judge(changes)).toEqual({ allowed: false, reason });
  });

  it('may come with a null origin that its site vouches for', () => {
    expect(judge({ origin: 'null', secFetchSite: 'same-origin' }).allowed).toBe(true);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'post', 'QUERY'])('is judged also when its method is %s', (method) => {
    expect(judge({ method, origin: 'https://evil.example' }).allowed).toBe(false);
  });
});

describe('A reading request', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('needs no proof: %s', (method) => {
    expect(judge({ method, origin: 'https://evil.example', token: null }).allowed).toBe(true);
  });
});

describe('A masked token', () => {
  it('counts as the token it masks, looks different each time, and as no other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{22}$/), fc.stringMatching(/^[\w-]{22}$/), (a, b) => {
        const masked = maskedToken(a);
        expect(masked).not.toContain(a);
        expect(masked).not.toBe(maskedToken(a));
        expect(judge({ token: masked, sessionToken: a }).allowed).toBe(true);
        expect(judge({ token: masked, sessionToken: b }).allowed).toBe(a === b);
      }),
    );
  });
});
