import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Randomness } from './randomness.js';

describe('Randomness', () => {
  it('gives the same stream for ever: these values may never change', () => {
    const random = new Randomness('00ff', 'order 1');
    expect([random.integer(100), random.integer(1000), random.text(8), random.shuffled([1, 2, 3, 4, 5])])
      .toMatchInlineSnapshot(`
     [
       1,
       981,
       "wikp6sen",
       [
         5,
         3,
         4,
         1,
         2,
       ],
     ]
    `);
  });

  it('gives each purpose a stream of its own', () => {
    const draw = (purpose: string) => new Randomness('00ff', purpose).text(20);
    expect(draw('order 1')).not.toBe(draw('order 2'));
  });

  it('shuffles into a permutation', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.nat()), (seed, items) => {
        expect(new Randomness(seed, 'x').shuffled(items).sort()).toEqual([...items].sort());
      }),
    );
  });

  it('reaches every order of three about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      const order = new Randomness(String(seed), 'x').shuffled(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
  });
});
