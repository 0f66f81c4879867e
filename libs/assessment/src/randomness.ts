import { createHmac } from 'node:crypto';

const WORDS_OF_A_BLOCK = 8;
const WORD_VALUES = 0x1_0000_0000;
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * A stream of numbers that a seed and a purpose decide for ever: block i is HMAC-SHA-256(seed, purpose ␊ i), read as
 * eight big-endian words. Each purpose has a stream of its own, and none tells anything about the seed or the others:
 * what a learner sees of one shuffle gives nothing away.
 */
export class Randomness {
  private block: Buffer = Buffer.alloc(0);
  private used = 0;

  constructor(
    private readonly seed: string,
    private readonly purpose: string,
  ) {}

  /** A whole number from 0 to `below` − 1, each equally likely (words that would favour some are passed over). */
  integer(below: number): number {
    const limit = WORD_VALUES - (WORD_VALUES % below);
    let word = this.word();
    while (word >= limit) word = this.word();
    return word % below;
  }

  /** A new array in random order (Fisher and Yates). */
  shuffled<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order;
  }

  /** `length` letters and digits that cannot be mistaken for each other. */
  text(length: number): string {
    return Array.from({ length }, () => ALPHABET[this.integer(ALPHABET.length)]).join('');
  }

  private word(): number {
    const place = this.used % WORDS_OF_A_BLOCK;
    if (place === 0) this.block = this.nextBlock();
    this.used += 1;
    return this.block.readUInt32BE(place * 4);
  }

  private nextBlock(): Buffer {
    const number = this.used / WORDS_OF_A_BLOCK;
    return createHmac('sha256', this.seed).update(`${this.purpose}\n${number}`).digest();
  }
}
