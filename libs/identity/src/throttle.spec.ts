import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#kernel';
import { after, MINUTE, SECOND } from './lapse.js';
import { secondsToWait, WINDOW } from './throttle.js';

const now = '2026-11-22T12:00:00.000000Z' as Instant;
const ago = (milliseconds: number) => after(now, -milliseconds);

describe('The throttle', () => {
  it('asks for no wait below the limit', () => {
    expect(secondsToWait([], 10, now)).toBeNull();
    expect(
      secondsToWait(
        Array.from({ length: 9 }, () => now),
        10,
        now,
      ),
    ).toBeNull();
  });

  it('waits until the oldest deciding try leaves the window', () => {
    const tries = Array.from({ length: 10 }, (_, i) => ago(i * MINUTE));
    expect(secondsToWait(tries, 10, now)).toBe(6 * 60);
    expect(secondsToWait([...tries, ago(14 * MINUTE)], 10, now)).toBe(6 * 60);
  });

  it('forgets tries that are as old as the window', () => {
    const tries = Array.from({ length: 10 }, () => ago(WINDOW));
    expect(secondsToWait(tries, 10, now)).toBeNull();
  });

  it('never asks for a wait that is too short: after it, another try is judged', () => {
    const times = fc.array(fc.nat(20 * MINUTE), { maxLength: 40 });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 12 }), (agos, limit) => {
        const tries = agos.map(ago);
        const wait = secondsToWait(tries, limit, now);
        if (wait === null) return;
        expect(secondsToWait(tries, limit, after(now, wait * SECOND))).toBeNull();
        if (wait > 1) expect(secondsToWait(tries, limit, after(now, (wait - 1) * SECOND - 1))).not.toBeNull();
      }),
    );
  });
});
