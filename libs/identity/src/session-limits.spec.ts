import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { after } from './lapse.js';
import { isFresh, isOver, isTouchDue } from './session-limits.js';

const start = '2026-11-22T23:59:58.000000Z' as Instant;
const limits = { idleLimit: 5, absoluteLimit: 12 };
const session = (seen: number) => ({ startedAt: start, seenAt: after(start, seen) });

describe('A session', () => {
  it('dies of idleness at its idle limit, not before', () => {
    expect(isOver(session(0), limits, after(start, 4_999))).toBe(false);
    expect(isOver(session(0), limits, after(start, 5_000))).toBe(true);
    expect(isOver(session(4_000), limits, after(start, 8_999))).toBe(false);
  });

  it('dies at its absolute limit however busy', () => {
    expect(isOver(session(11_900), limits, after(start, 11_999))).toBe(false);
    expect(isOver(session(11_900), limits, after(start, 12_000))).toBe(true);
  });

  it('is touched once in a tenth of a short idle limit and once a minute of a long one', () => {
    expect(isTouchDue(session(0), limits, after(start, 499))).toBe(false);
    expect(isTouchDue(session(0), limits, after(start, 500))).toBe(true);
    const long = { idleLimit: 3_600, absoluteLimit: 40_000 };
    expect(isTouchDue(session(0), long, after(start, 59_999))).toBe(false);
    expect(isTouchDue(session(0), long, after(start, 60_000))).toBe(true);
  });

  it('is fresh until the step-up limit has passed', () => {
    expect(isFresh(start, 600, after(start, 599_999))).toBe(true);
    expect(isFresh(start, 600, after(start, 600_000))).toBe(false);
  });
});
