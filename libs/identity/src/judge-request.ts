import { isTokenOf } from './csrf-token.js';

/** What of a request decides whether it may change anything; missing headers and fields are null. */
export interface RequestEvidence {
  readonly method: string;
  readonly origin: string | null;
  readonly secFetchSite: string | null;
  /** The host (and port) that this site is known by, not what the request claims where that is configured. */
  readonly host: string;
  /** The field `_csrf` or the header `X-CSRF-Token`. */
  readonly token: string | null;
  /** The session's token; null on sign-in and other pages that no session is needed for. */
  readonly sessionToken: string | null;
}

export type RequestRefusal = 'cross-site' | 'foreign-origin' | 'token-missing' | 'token-wrong';

export type RequestVerdict =
  | { readonly allowed: true; readonly reason: null }
  | { readonly allowed: false; readonly reason: RequestRefusal };

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * Whether a request that changes something came from our own pages (security case SESS-07). A request with neither
 * `Origin` nor `Sec-Fetch-Site` is judged by its token alone; sign-in, which has no session yet, accepts it.
 */
export function judgeRequest(request: RequestEvidence): RequestVerdict {
  if (SAFE_METHODS.has(request.method)) return { allowed: true, reason: null };
  const refusal = siteRefusal(request) ?? tokenRefusal(request);
  return refusal === null ? { allowed: true, reason: null } : { allowed: false, reason: refusal };
}

function siteRefusal({ origin, secFetchSite, host }: RequestEvidence): RequestRefusal | null {
  if (secFetchSite !== null && !OWN_SITES.has(secFetchSite)) return 'cross-site';
  if (origin === null) return null;
  // Under `Referrer-Policy: no-referrer` browsers send `null` from our own forms too: then Sec-Fetch-Site must vouch.
  if (origin === 'null') return secFetchSite === 'same-origin' ? null : 'foreign-origin';
  return hostOf(origin) === host.toLowerCase() ? null : 'foreign-origin';
}

function tokenRefusal({ token, sessionToken }: RequestEvidence): RequestRefusal | null {
  if (sessionToken === null) return null;
  if (token === null || token === '') return 'token-missing';
  return isTokenOf(token, sessionToken) ? null : 'token-wrong';
}

function hostOf(origin: string): string | null {
  if (!/^https?:\/\//i.test(origin)) return null;
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
