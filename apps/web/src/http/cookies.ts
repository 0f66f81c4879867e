/** The value of a cookie, or null; a name that comes twice counts as absent. */
export function cookieValue(header: string | undefined, name: string): string | null {
  if (!header) return null;
  let found: string | null = null;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    if (found !== null) return null;
    found = part.slice(at + 1).trim();
  }
  return found;
}

/** The session cookie's name: with the `__Host-` prefix over https; plain on loopback, where there is no https. */
export const sessionCookieName = (isHttps: boolean): string => (isHttps ? '__Host-sid' : 'sid');

/** The session cookie, for as long as the browser runs. */
export function sessionCookie(value: string, isHttps: boolean): string {
  return `${sessionCookieName(isHttps)}=${value}; Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
}

export function endedSessionCookie(isHttps: boolean): string {
  return `${sessionCookie('', isHttps)}; Max-Age=0`;
}

/** A cookie that remembers a choice or a device; `maxAge` in seconds. */
export function lastingCookie(name: string, value: string, maxAge: number, isHttps: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
}

/** Takes back what {@link lastingCookie} remembered. */
export function endedCookie(name: string, isHttps: boolean): string {
  return lastingCookie(name, '', 0, isHttps);
}
