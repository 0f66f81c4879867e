import { describe, expect, it } from '@jest/globals';
import { FreshValue } from './fresh-value.js';
import { LruCache } from './lru-cache.js';

describe('The cache of what never changes', () => {
  it('forgets the value that was used least recently', () => {
    const cache = new LruCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });
});

describe('A value with an age', () => {
  it('is read once by all who ask, and again when it is old', async () => {
    let [now, reads] = [0, 0];
    const value = new FreshValue<number>(1_000, () => now);
    const read = async () => ++reads;
    expect(await Promise.all([value.get(read), value.get(read)])).toEqual([1, 1]);
    now = 1_000;
    expect(await value.get(read)).toBe(1);
    now = 1_001;
    expect(await value.get(read)).toBe(2);
  });

  it('is read again after a failure', async () => {
    const value = new FreshValue<number>(1_000, () => 0);
    await expect(value.get(() => Promise.reject(new Error('link lost')))).rejects.toThrow('link lost');
    expect(await value.get(async () => 7)).toBe(7);
  });
});
