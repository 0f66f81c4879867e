import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A value that only its holder knows, and the digest that is kept of it. */
export interface SecretToken {
  readonly value: string;
  readonly digest: Buffer;
}

/** For cookies: 128 random bits. For links: 256, since they travel by mail. */
export type TokenBits = 128 | 256;

export function newToken(bits: TokenBits): SecretToken {
  const value = randomBytes(bits / 8).toString('base64url');
  return { value, digest: tokenDigest(value) };
}

/** SHA-256; enough for values of 128 random bits, which no list can hold. */
export function tokenDigest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

/** Whether a text has the shape of a token at all; anything else is not even looked up. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]{22,43}$/.test(text);
}

/** Equality in a time that tells nothing about where two texts differ. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(tokenDigest(a), tokenDigest(b));
}
