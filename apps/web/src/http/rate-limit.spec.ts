import { describe, expect, it } from '@jest/globals';
import { toInstant } from '#kernel';
import { RateLimit } from './rate-limit.js';

const second = (n: number) => toInstant(new Date(Date.UTC(2026, 10, 22) + n * 1_000));

describe('A rate limit', () => {
  it('lets pass as many as it says, and tells how long to wait then', () => {
    const limit = new RateLimit(3, 60_000);
    for (let i = 0; i < 3; i++) {
      expect(limit.wait('198.51.100.7', second(i))).toBeNull();
      limit.count('198.51.100.7', second(i));
    }
    expect(limit.wait('198.51.100.7', second(10))).toBe(50);
    expect(limit.wait('198.51.100.8', second(10))).toBeNull();
    expect(limit.wait('198.51.100.7', second(60))).toBeNull();
  });

  it('starts to count anew once the window is over', () => {
    const limit = new RateLimit(1, 60_000);
    limit.count('a', second(0));
    limit.count('a', second(61));
    expect(limit.wait('a', second(62))).toBe(59);
  });

  it('keeps no more keys than it has room for', () => {
    const limit = new RateLimit(1, 60_000, 2);
    for (const key of ['a', 'b', 'c']) limit.count(key, second(0));
    expect(['a', 'b', 'c'].map((key) => limit.wait(key, second(1)))).toEqual([null, 59, 59]);
  });
});
