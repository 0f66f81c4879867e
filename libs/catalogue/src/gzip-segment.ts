import { crc32, constants, deflateRawSync } from 'node:zlib';

/**
 * A text deflated once, to stand in the middle of a gzip member between parts that are deflated for each reply. It ends
 * on a byte boundary and refers to nothing before it (RFC 1951; zlib's full flush).
 */
export interface GzipSegment {
  readonly deflated: Buffer;
  /** CRC-32 of the plain bytes. */
  readonly crc32: number;
  /** Plain bytes. */
  readonly length: number;
  /** What appending `length` bytes does to a CRC-32 that stands before it, as a factor. */
  readonly shift: number;
}

const POLYNOMIAL = 0xedb88320;
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** @param level 1 to 9; a segment is made once and sent often, so the best */
export function gzipSegment(text: string, level = 9): GzipSegment {
  const plain = Buffer.from(text);
  const deflated = deflateRawSync(plain, { level, finishFlush: constants.Z_FULL_FLUSH });
  return { deflated, crc32: crc32(plain), length: plain.length, shift: shiftOf(plain.length) };
}

/** One gzip member (RFC 1952) of head, segment and tail; only head and tail are deflated here. */
export function gzipAround(head: string, segment: GzipSegment, tail: string, level = 4): Buffer {
  const [before, after] = [Buffer.from(head), Buffer.from(tail)];
  const crc = crc32(after, combinedCrc32(crc32(before), segment));
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE((before.length + segment.length + after.length) % 2 ** 32, 4);
  return Buffer.concat([
    HEADER,
    deflateRawSync(before, { level, finishFlush: constants.Z_FULL_FLUSH }),
    segment.deflated,
    deflateRawSync(after, { level }),
    trailer,
  ]);
}

/** The CRC-32 of some bytes and the segment after them, from the CRC-32 of those bytes. */
export function combinedCrc32(before: number, { shift, crc32: own }: GzipSegment): number {
  return (product(shift, before) ^ own) >>> 0;
}

/** x to the power of 8·length, modulo the polynomial, by squaring. */
function shiftOf(length: number): number {
  let [power, square] = [0x80000000, 0x00800000];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = product(power, square);
    square = product(square, square);
  }
  return power;
}

/** Product of two polynomials over GF(2), bits reflected as in CRC-32: the highest bit is x⁰. */
function product(a: number, b: number): number {
  let [sum, factor] = [0, b];
  for (let bit = 0x80000000; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) sum ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return sum >>> 0;
}
