import { addDays, civilDate, type CivilDate } from '#kernel';
import { words } from '#i18n';
import fc from 'fast-check';
import { yearTimeline } from './year-timeline.js';

const from = civilDate('2026-11-01');
const timeline = (...days: CivilDate[]) => {
  const events = days.map((on) => ({ on, kind: 'soon' as const, title: on, text: '', href: null }));
  return yearTimeline(from, events, words('en'));
};
const places = (...days: string[]) => timeline(...days.map(civilDate)).events.map(({ place }) => place);

describe('the year ahead', () => {
  it('names the twelve months from the first on', () => {
    expect(timeline().months.slice(0, 3)).toEqual(['Nov', 'Dec', 'Jan']);
  });

  it('puts events apart in one row and neighbours below each other', () => {
    expect(places('2026-11-02', '2027-03-15')).toEqual(['c1 r1', 'c5 r1']);
    expect(places('2026-11-02', '2026-12-13')).toEqual(['c1 r1', 'c2 r2']);
  });

  it('clamps events outside the year to its ends', () => {
    expect(places('2025-01-01', '2028-01-01')).toEqual(['c1 r1', 'c12 r1']);
  });

  it('shows every event once and lets no text cover another', () => {
    const day = fc.nat(364).map((days) => addDays(from, days));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), (days) => {
        const { events, more } = timeline(...days);
        expect([...events, ...more].map(({ title }) => title).sort()).toEqual([...days].sort());
        const cells = events.flatMap(({ place }) => {
          const [column, row] = place.match(/\d+/g)!.map(Number) as [number, number];
          const first = column > 10 ? column - 3 : column;
          return [0, 1, 2].map((i) => `${first + i}/${row}`);
        });
        expect(new Set(cells).size).toBe(cells.length);
      }),
    );
  });
});
