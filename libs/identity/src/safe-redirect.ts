/** Where a person is sent after sign-in when the address names no place of ours. */
const LIMIT = 2_000;

/**
 * The path of a `next` parameter, or null where it could lead out of this site (security case INJ-06): only a path
 * from one slash on, without a second slash or backslash behind it (plain or encoded), and without control characters.
 */
export function safeRedirect(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > LIMIT || !/^\/(?![/\\])/.test(next)) return null;
  if (/[\p{Cc}\\\s]/u.test(next) || /^\/+%(?:2f|5c)/i.test(next) || /%(?:0[0-9a-f]|1[0-9a-f]|7f)/i.test(next))
    return null;
  const resolved = new URL(next, 'http://site.invalid');
  return resolved.host === 'site.invalid' && !resolved.pathname.startsWith('//') ? next : null;
}
