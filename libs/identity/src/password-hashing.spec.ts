import { describe, expect, it } from '@jest/globals';
import { HASHING_AT_ONCE, HASHING_WAITING, PasswordHashing } from './password-hashing.js';

const passphrase = 'каждый охотник желает знать, где сидит фазан; und zwar genau: ßé7x';

describe('Hashing passwords', () => {
  const hashing = new PasswordHashing();

  it('keeps argon2id with its parameters as a PHC string, another each time', async () => {
    const [a, b] = await Promise.all([hashing.hash(passphrase), hashing.hash(passphrase)]);
    expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(a).not.toBe(b);
  });

  it('tells passwords apart by their last character, and takes both ways to write é as one', async () => {
    const kept = await hashing.hash(passphrase.slice(0, 64));
    expect(await hashing.matches(kept, passphrase.slice(0, 64))).toBe(true);
    expect(await hashing.matches(kept, passphrase.slice(0, 64).normalize('NFD'))).toBe(true);
    expect(await hashing.matches(kept, passphrase.slice(0, 63) + '!')).toBe(false);
    expect(await hashing.matches(kept, passphrase.slice(0, 63))).toBe(false);
  });

  it('matches nothing for an account without a password', async () => {
    expect(await hashing.matches(null, '')).toBe(false);
    expect(await hashing.matches(null, passphrase)).toBe(false);
  });

  it('refuses what the queue does not hold, and works through what it does', async () => {
    const asked = HASHING_AT_ONCE + HASHING_WAITING + 5;
    const all = await Promise.allSettled(Array.from({ length: asked }, () => hashing.matches(null, 'x')));
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(await hashing.matches(null, 'x')).toBe(false);
  });
});
