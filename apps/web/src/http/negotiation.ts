/** The content codings we make, best first. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The best coding a client accepts (RFC 9110, section 12.5.3); a coding with q=0 is refused. */
export function codingFor(acceptEncoding: string | undefined): Coding {
  if (!acceptEncoding) return 'identity';
  if (accepts(acceptEncoding, 'br')) return 'br';
  return accepts(acceptEncoding, 'gzip') ? 'gzip' : 'identity';
}

/** Whether an `Accept-Encoding` header takes a coding. */
export function accepts(header: string | undefined, coding: Coding): boolean {
  if (!header) return false;
  const at = header.indexOf(coding);
  if (at < 0) return false;
  const rest = header.slice(at + coding.length);
  return !/^\s*;\s*q=0(\.0{0,3})?\s*(,|$)/.test(rest);
}

/** Whether the client asks for JSON rather than a page: it names JSON and does not name HTML before it. */
export function wantsJson(accept: string | undefined): boolean {
  if (!accept) return false;
  const json = accept.indexOf('application/json');
  if (json < 0) return false;
  const html = accept.indexOf('text/html');
  return html < 0 || json < html;
}

/** Whether an `If-None-Match` header names an entity tag; `*` names every one. */
export function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === tag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
