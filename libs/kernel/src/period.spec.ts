import fc from 'fast-check';
import { civilDate, dayNumber } from './civil-date.js';
import { anyCivilDate, anyPeriod } from './dates.testing.js';
import {
  addPeriod,
  addPeriodToDay,
  parsePeriod,
  period,
  printPeriod,
  subtractPeriod,
  subtractPeriodFromDay,
} from './period.js';

describe('a period', () => {
  it.each([
    ['P36M', { months: 36, days: 0 }],
    ['P60D', { months: 0, days: 60 }],
    ['P1Y6M', { months: 18, days: 0 }],
    ['P2W', { months: 0, days: 14 }],
    ['P1Y2M3W4D', { months: 14, days: 25 }],
    ['P0D', { months: 0, days: 0 }],
  ])('is read from %s', (text, expected) => {
    expect(parsePeriod(text)).toEqual(expected);
  });

  it.each([
    '',
    'P',
    '12M',
    'P12',
    'PT12H',
    'P1DT1H',
    '-P1M',
    'P-1M',
    'p12m',
    'P1.5Y',
    'P6M1Y',
    'P1M ',
    12,
    null,
  ])('is not read from %p', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('throws where it must be right and is not', () => {
    expect(() => period('P1H')).toThrow(RangeError);
  });

  it('survives printing', () => {
    fc.assert(fc.property(anyPeriod(), (each) => expect(parsePeriod(printPeriod(each))).toEqual(each)));
    expect([period('P0D'), period('P1Y'), period('P1M2D')].map(printPeriod)).toEqual([
      'P0D',
      'P12M',
      'P1M2D',
    ]);
  });
});

describe('adding and subtracting a period', () => {
  it('takes months with the clamp first, and then days', () => {
    expect(addPeriod(civilDate('2026-01-31'), period('P1M1D'))).toBe('2026-03-01');
    expect(subtractPeriod(civilDate('2026-03-31'), period('P1M1D'))).toBe('2026-02-27');
    expect(subtractPeriod(civilDate('2024-02-12'), period('P60D'))).toBe('2023-12-14');
  });

  it('undoes itself where there are only days', () => {
    fc.assert(
      fc.property(anyCivilDate(), fc.nat(4000), (date, days) => {
        const length = { months: 0, days };
        expect(subtractPeriodFromDay(addPeriodToDay(dayNumber(date), length), length)).toBe(dayNumber(date));
      }),
    );
  });

  it('never moves the wrong way', () => {
    fc.assert(
      fc.property(anyCivilDate(), anyPeriod(), (date, length) => {
        expect(addPeriodToDay(dayNumber(date), length)).toBeGreaterThanOrEqual(dayNumber(date));
        expect(subtractPeriodFromDay(dayNumber(date), length)).toBeLessThanOrEqual(dayNumber(date));
      }),
    );
  });
});
