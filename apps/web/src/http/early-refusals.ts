import type { FastifyRequest } from 'fastify';
import { Denial } from './denials.js';

/** The methods that any page of ours could mean; TRACE and all others are refused (RFC 9110, section 9.3.8). */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What no handler could mean, refused before the router and before a byte of the body is kept; null for all else. */
export function earlyRefusal({ method, headers, raw }: FastifyRequest): Denial | null {
  if (!METHODS.has(method)) return new Denial('method', 'no-such-method');
  if (raw.httpVersion === '1.1' && !headers.host) return new Denial('bad-request', 'no-host');
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding !== 'identity') return new Denial('bad-request', 'coded-body');
  return null;
}
