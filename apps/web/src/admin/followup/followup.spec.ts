import { describe, expect, it } from '@jest/globals';
import { type FollowupRun, SKIP_REASONS } from '#followup';
import { LANGUAGES } from '#i18n';
import { civilDate, type Instant } from '#kernel';
import { followupView } from './followup.view.js';

const run: FollowupRun = {
  ...{ id: '7', from: civilDate('2026-11-20'), through: civilDate('2026-11-22'), examined: 40, failed: 0 },
  startedAt: '2026-11-22T08:00:00.000000Z' as Instant,
  endedAt: '2026-11-22T08:00:01.000000Z' as Instant,
  ...{ done: 3, enrolled: 2, skipped: { overtaken: 2, 'no-address': 10 } },
};
const rowOf = (changes: Partial<FollowupRun>) =>
  followupView({ runs: [{ ...run, ...changes }], zone: 'UTC' }, 'en').table.rows[0]!;

describe('The account of a run', () => {
  it('adds up what was due, and says why something was left out', () => {
    const text = JSON.stringify(rowOf({}));
    expect(text).toContain('20 Nov 2026 – 22 Nov 2026');
    expect(text).toContain('"15"');
    expect(text).toContain('12: no address (10) and overtaken by a later one (2)');
  });

  it('tells a run that failed for some, and one that did not end', () => {
    expect(JSON.stringify(rowOf({ failed: 1 }))).toContain('Ended with failures');
    expect(JSON.stringify(rowOf({ endedAt: null }))).toContain('Under way or broken off');
  });

  it.each(LANGUAGES)('has words for every reason in %s', (lang) => {
    const reasons = [...SKIP_REASONS, 'not-published', 'no-longer-due'];
    const skipped = Object.fromEntries(reasons.map((reason) => [reason, 1]));
    expect(() => followupView({ runs: [{ ...run, skipped }], zone: 'UTC' }, lang)).not.toThrow();
  });

  it('says what to expect where nothing ran yet', () => {
    const { table } = followupView({ runs: [], zone: 'UTC' }, 'en');
    expect([table.rows, table.empty]).toEqual([[], expect.stringContaining('No run yet')]);
  });
});
