import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Segment } from './answers.js';
import type { Coding } from './negotiation.js';

const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

/** Shorter than this nothing is won. */
const WORTHWHILE = 512;

/**
 * The body in a coding, made on the spot: for pages of some ten kilobytes the thread pool costs more than the work.
 */
function encoded(body: Buffer, coding: Coding): { body: Buffer; coding: Coding } {
  if (coding === 'identity' || body.length < WORTHWHILE) return { body, coding: 'identity' };
  if (coding === 'br') return { body: brotliCompressSync(body, BROTLI), coding };
  return { body: gzipSync(body, { level: 5 }), coding };
}

/** A page in a coding; a segment that was compressed beforehand is taken as it is. */
export function encodedPage(
  html: string,
  coding: Coding,
  segment?: Segment,
): { body: Buffer; coding: Coding } {
  const at = segment && coding === 'gzip' ? html.indexOf(segment.html) : -1;
  if (!segment || at < 0) return encoded(Buffer.from(html), coding);
  return { body: segment.gzip(html.slice(0, at), html.slice(at + segment.html.length)), coding };
}
