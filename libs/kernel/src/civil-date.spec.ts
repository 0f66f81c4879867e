import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addMonthsToDay,
  civilDate,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  daysInMonth,
  FIRST_DATE,
  LAST_DATE,
  parseCivilDate,
} from './civil-date.js';
import { anyCivilDate } from './dates.testing.js';

const byDate = (date: string): number => {
  const at = new Date(0);
  at.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
  return at.getTime() / 86_400_000;
};

describe('a civil date', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '0000-01-01',
    '2026-00-10',
    '2026-13-01',
    '2026-04-31',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '+12026-01-01',
    '',
    20260101,
    null,
    undefined,
  ])('is not read from %p', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  it.each(['2024-02-29', '2000-02-29', FIRST_DATE, LAST_DATE, '2026-12-31'])('is read from %p', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it('has four digits in every year', () => {
    const dates = ['0009-01-01', '0099-12-31', '0999-12-31', '1000-01-01'].map(civilDate);
    expect(dates.map((date) => dateOfDay(dayNumber(date)))).toEqual(dates);
  });

  it('throws where it must be right and is not', () => {
    expect(() => civilDate('2026-02-29')).toThrow(RangeError);
  });

  it('agrees with the day count of the platform', () => {
    fc.assert(
      fc.property(anyCivilDate(), (date) => {
        expect(dayNumber(date)).toBe(byDate(date));
        expect(dateOfDay(byDate(date))).toBe(date);
      }),
      {
        numRuns: 2000,
        examples: [[FIRST_DATE], [LAST_DATE], [civilDate('2000-02-29')], [civilDate('1600-12-31')]],
      },
    );
  });

  it('walks every day of four centuries without a jump', () => {
    let parts = { year: 1600, month: 1, day: 1 };
    for (let day = dayNumber(civilDate('1600-01-01')); day <= dayNumber(civilDate('2001-01-01')); day++) {
      const [year, month, dayOfMonth] = dateOfDay(day).split('-').map(Number);
      if (year !== parts.year || month !== parts.month || dayOfMonth !== parts.day)
        throw new Error(dateOfDay(day));
      parts = next(parts);
    }
  });

  it('has no name outside the years 0001 to 9999', () => {
    expect(() => addDays(FIRST_DATE, -1)).toThrow(RangeError);
    expect(() => addDays(LAST_DATE, 1)).toThrow(RangeError);
    expect(() => dateOfDay(Infinity)).toThrow(RangeError);
  });

  it('equals itself', () => {
    expect(compareDates(FIRST_DATE, FIRST_DATE)).toBe(0);
  });

  it('counts days and compares in the order of time', () => {
    expect(daysBetween(civilDate('2024-02-28'), civilDate('2024-03-01'))).toBe(2);
    fc.assert(
      fc.property(anyCivilDate(), anyCivilDate(), (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(dayNumber(a) - dayNumber(b)));
      }),
    );
  });
});

describe('adding months', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-31', 12, '2027-08-31'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('turns %s and %i months into %s', (date, months, expected) => {
    expect(addMonths(civilDate(date), months)).toBe(expected);
  });

  it('keeps the day of the month or takes the last one', () => {
    fc.assert(
      fc.property(anyCivilDate(), fc.integer({ min: -240, max: 240 }), (date, months) => {
        const start = new Date(byDate(date) * 86_400_000);
        const sum = addMonthsToDay(dayNumber(date), months);
        const first = new Date(start);
        first.setUTCDate(1);
        first.setUTCMonth(first.getUTCMonth() + months);
        const length = daysInMonth(((first.getUTCFullYear() % 400) + 400) % 400, first.getUTCMonth() + 1);
        expect(sum - first.getTime() / 86_400_000 + 1).toBe(Math.min(start.getUTCDate(), length));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts on beyond the year 9999', () => {
    expect(addMonthsToDay(dayNumber(LAST_DATE), 12) - dayNumber(LAST_DATE)).toBe(366);
  });
});

function next({ year, month, day }: { year: number; month: number; day: number }) {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
