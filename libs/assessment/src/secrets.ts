import { randomBytes } from 'node:crypto';
import type { AttemptId } from '#kernel';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 26;
const SEED_BYTES = 32;

/** An id with 130 random bits, so that nobody finds another person's attempt by trying. */
export function newAttemptId(): AttemptId {
  return Array.from(randomBytes(ID_LENGTH), (byte) => BASE32[byte & 31]).join('') as AttemptId;
}

/** The seed of a paper: 256 random bits, kept with the attempt and shown to nobody. */
export function newSeed(): string {
  return randomBytes(SEED_BYTES).toString('hex');
}
