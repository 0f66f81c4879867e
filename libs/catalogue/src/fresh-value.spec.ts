import { describe, expect, it } from '@jest/globals';
import { FreshValue } from './fresh-value.js';

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
