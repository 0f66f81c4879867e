import { describe, expect, it } from '@jest/globals';
import { toInstant } from '#kernel';
import { secondsToNextSweep } from './next-sweep.js';

describe('The next sweep', () => {
  it.each([
    ['2026-11-22T10:00:00Z', 'UTC', 3_600],
    ['2026-11-22T23:30:00Z', 'UTC', 1_800],
    ['2026-11-22T16:59:59Z', 'Asia/Jakarta', 1],
    ['2026-11-22T17:00:00Z', 'Asia/Jakarta', 3_600],
    ['2026-11-22T18:10:00.400Z', 'Asia/Kathmandu', 300],
  ])('after %s in %s comes in %i seconds', (at, zone, seconds) => {
    expect(secondsToNextSweep(toInstant(at), zone)).toBe(seconds);
  });

  it('finds a day that begins at one o’clock', () => {
    expect(secondsToNextSweep(toInstant('2018-11-04T02:30:00Z'), 'America/Sao_Paulo')).toBe(1_800);
  });
});
