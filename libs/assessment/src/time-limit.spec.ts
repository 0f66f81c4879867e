import type { Instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { combined } from './accommodations.js';
import { noon, settings } from './questions.testing.js';
import { startRefusals } from './start-refusals.js';
import { addSeconds, deadlineOf, durationSeconds } from './time-limit.js';

describe('A duration', () => {
  it.each([
    ['PT40M', 2400],
    ['PT24H', 86_400],
    ['P1DT1H1M1S', 90_061],
    ['PT0S', 0],
    ['P', null],
    ['P1DT', null],
    ['40M', null],
    ['P1M', null],
  ])('%s is %s seconds', (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });
});

describe('The deadline of an attempt', () => {
  const closes = '2026-11-22T12:30:00.000000Z' as Instant;

  it('is the limit times the factor of the person', () => {
    expect(deadlineOf(noon, 2400, '1', null)).toBe('2026-11-22T12:40:00.000000Z');
    expect(deadlineOf(noon, 2400, '1.25', null)).toBe('2026-11-22T12:50:00.000000Z');
    expect(deadlineOf(noon, 10, '1.333', null)).toBe('2026-11-22T12:00:14.000000Z');
  });

  it('is no later than the closing of the quiz, and there is none where nothing limits it', () => {
    expect(deadlineOf(noon, 2400, '2', closes)).toBe(closes);
    expect(deadlineOf(noon, null, '2', closes)).toBe(closes);
    expect(deadlineOf(noon, null, '1', null)).toBeNull();
  });

  it('keeps the microseconds of the start', () => {
    expect(addSeconds('2026-11-22T23:59:59.123456Z' as Instant, 1)).toBe('2026-11-23T00:00:00.123456Z');
  });
});

describe('Accommodations', () => {
  it('come to the longest time and all the extra attempts', () => {
    const grants = [
      { timeFactor: '1.25', extraAttempts: 1 },
      { timeFactor: '1.5', extraAttempts: 0 },
    ];
    expect(combined(grants)).toEqual({ timeFactor: '1.5', extraAttempts: 1 });
    expect(combined([])).toEqual({ timeFactor: '1', extraAttempts: 0 });
    expect(combined([{ timeFactor: '0.5', extraAttempts: -3 }])).toEqual({
      timeFactor: '1',
      extraAttempts: 0,
    });
  });
});

describe('Whether an attempt may begin', () => {
  const fresh = { count: 0, lastEndedAt: null };
  const reasons = (...args: Parameters<typeof startRefusals>) =>
    startRefusals(...args).map(({ reason }) => reason);

  it('is free of reasons at first', () => {
    expect(startRefusals(settings, fresh, 0, noon)).toEqual([]);
  });

  it('fails while the quiz is not open or closed already', () => {
    const later = addSeconds(noon, 1);
    expect(reasons({ ...settings, opensAt: later }, fresh, 0, noon)).toEqual(['not-open']);
    expect(reasons({ ...settings, closesAt: noon }, fresh, 0, noon)).toEqual(['closed']);
  });

  it('waits from the end of the last attempt, and ends when all are used', () => {
    const ended = { count: 1, lastEndedAt: noon };
    const [wait] = startRefusals(settings, ended, 0, addSeconds(noon, 86_399));
    expect(wait).toEqual({ reason: 'wait', until: addSeconds(noon, 86_400) });
    expect(startRefusals(settings, ended, 0, addSeconds(noon, 86_400))).toEqual([]);
    const used = { count: 2, lastEndedAt: noon };
    expect(reasons(settings, used, 0, addSeconds(noon, 99_999))).toEqual(['no-attempts-left']);
    expect(reasons(settings, used, 1, addSeconds(noon, 99_999))).toEqual([]);
  });
});
