import { crc32, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { combinedCrc32, gzipAround, gzipSegment } from './gzip-segment.js';

describe('A segment of a gzip member', () => {
  it('unpacks between any head and any tail', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (head, middle, tail) => {
        expect(gunzipSync(gzipAround(head, gzipSegment(middle), tail)).toString()).toBe(
          Buffer.from(head + middle + tail).toString(),
        );
      }),
    );
  });

  it('unpacks when it is larger than the window of deflate', () => {
    const lesson = Array.from({ length: 20_000 }, (_, n) => `<p>${n}</p>`).join('');
    const page = gzipAround('<!doctype html><main>', gzipSegment(lesson), '</main>');
    expect(gunzipSync(page).toString()).toBe(`<!doctype html><main>${lesson}</main>`);
  });

  it('combines checksums as if the bytes had stood together', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(combinedCrc32(crc32(a), gzipSegment(b))).toBe(crc32(a + b));
      }),
    );
  });
});
