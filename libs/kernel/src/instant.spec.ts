import fc from 'fast-check';
import {
  civilDateIn,
  compareInstants,
  END_OF_TIME,
  epochMilliseconds,
  isTimeZone,
  parseInstant,
  toInstant,
} from './instant.js';

describe('an instant', () => {
  it.each([
    ['2026-02-03T04:05:06Z', '2026-02-03T04:05:06.000000Z'],
    ['2026-02-03T04:05:06.7Z', '2026-02-03T04:05:06.700000Z'],
    ['2026-02-03T04:05:06.123456Z', '2026-02-03T04:05:06.123456Z'],
    ['2026-02-03T04:05:06.123456000Z', '2026-02-03T04:05:06.123456Z'],
    ['2026-02-03T04:05Z', '2026-02-03T04:05:00.000000Z'],
    ['2026-01-01T03:00:00+07:00', '2025-12-31T20:00:00.000000Z'],
    ['2025-12-31T20:30:00-05:30', '2026-01-01T02:00:00.000000Z'],
    ['2026-01-01T03:00:00+07', '2025-12-31T20:00:00.000000Z'],
    ['2026-01-01T03:00:00+0730', '2025-12-31T19:30:00.000000Z'],
    ['2026-01-01 00:00:00z', '2026-01-01T00:00:00.000000Z'],
  ])('is read from %s as %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+01:60',
    '2026-01-01T00:00:00.1234567Z',
    '2026-01-01T00:00:00.Z',
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    'yesterday',
    0,
    null,
  ])('is not read from %p', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('agrees with the platform, offsets and all, and sorts as text', () => {
    const time = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, fc.integer({ min: -14 * 60, max: 14 * 60 }), (a, b, offset) => {
        const local = new Date(a.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const [h, m] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) =>
          String(n).padStart(2, '0'),
        );
        expect(parseInstant(`${local}${offset < 0 ? '-' : '+'}${h}:${m}`)).toBe(toInstant(a));
        expect(epochMilliseconds(toInstant(a))).toBe(a.getTime());
        expect(Math.sign(compareInstants(toInstant(a), toInstant(b)))).toBe(
          Math.sign(a.getTime() - b.getTime()),
        );
      }),
    );
  });

  it('throws where it must be right and is not', () => {
    expect(() => toInstant('soon')).toThrow(RangeError);
  });
});

describe('the civil date of an instant', () => {
  it.each([
    ['2026-01-01T16:59:59Z', 'Asia/Jakarta', '2026-01-01'],
    ['2026-01-01T17:00:00Z', 'Asia/Jakarta', '2026-01-02'],
    ['2026-03-29T22:30:00Z', 'Europe/Berlin', '2026-03-30'],
    ['2026-01-01T02:00:00Z', 'America/Bogota', '2025-12-31'],
    ['2026-01-01T02:00:00Z', 'UTC', '2026-01-01'],
    ['0999-06-01T12:00:00Z', 'Asia/Jakarta', '0999-06-01'],
  ])('of %s in %s is %s', (at, zone, expected) => {
    expect(civilDateIn(toInstant(at), zone)).toBe(expected);
  });

  it('needs a zone that exists', () => {
    expect(isTimeZone('Asia/Jakarta')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(() => civilDateIn(END_OF_TIME, 'Mars/Olympus')).toThrow(RangeError);
  });
});
