import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a token is one of those that open a certificate. Digests are compared, and always two of them, so that the
 * time tells neither how much was right nor whether there was anything to compare with (CERT-04).
 *
 * @param standing the printed token and the share link's; null where there is none
 */
export function isTokenOf(standing: readonly [string | null, string | null], token: string): boolean {
  const digest = digestOf(token);
  const matches = standing.map((each) => timingSafeEqual(digestOf(each ?? ''), digest));
  return token !== '' && matches.includes(true);
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
