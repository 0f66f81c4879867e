import { randomBytes } from 'node:crypto';
import { isSame } from './secret-token.js';

const MASK = 'm.';

/**
 * The token for a reply that repeats text of its request: other bytes each time, so that the length of a compressed
 * page tells nothing about it (BREACH). All other pages carry it plain, so that they stay byte-stable.
 */
export function maskedToken(token: string, random: Buffer = randomBytes(Buffer.byteLength(token))): string {
  const mixed = Buffer.from(token).map((byte, i) => byte ^ random[i]!);
  return `${MASK}${random.toString('base64url')}.${Buffer.from(mixed).toString('base64url')}`;
}

/** Whether a token that came with a request, plain or masked, is the session's. */
export function isTokenOf(given: string, sessionToken: string): boolean {
  return given.length <= 400 && isSame(unmasked(given), sessionToken);
}

function unmasked(given: string): string {
  if (!given.startsWith(MASK)) return given;
  const [random, mixed] = given
    .slice(MASK.length)
    .split('.', 2)
    .map((part) => Buffer.from(part, 'base64url'));
  if (random === undefined || mixed === undefined || random.length !== mixed.length) return '';
  return Buffer.from(mixed.map((byte, i) => byte ^ random[i]!)).toString();
}
