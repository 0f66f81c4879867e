import { civilDate, toInstant } from '#kernel';
import { formatsOf } from './formats.js';

const day = civilDate('2026-12-02');
const at = toInstant('2026-12-02T22:46:00Z');

describe('formats', () => {
  it('write days and times in the language, in the zone that is asked for', () => {
    expect(formatsOf('en').date(day)).toBe('2 December 2026');
    expect(formatsOf('id').date(day)).toBe('2 Desember 2026');
    expect(formatsOf('ar').date(day)).toBe('٢ ديسمبر ٢٠٢٦');
    expect(formatsOf('en').instant(at, 'Asia/Jakarta')).toBe('3 December 2026 at 05:46');
    expect(formatsOf('en').time(at, 'UTC')).toBe('22:46');
  });

  it('write numbers with the digits of the language', () => {
    expect(formatsOf('en').number(24318)).toBe('24,318');
    expect(formatsOf('id').number(24318.5, 1)).toBe('24.318,5');
    expect(formatsOf('ar').number(24318)).toBe('٢٤٬٣١٨');
    expect(formatsOf('en').percent(0.584)).toBe('58%');
  });

  it('write durations, sizes and distances in words', () => {
    expect(formatsOf('en').duration(90)).toBe('1 hr 30 mins');
    expect(formatsOf('en').duration(0)).toBe('0 mins');
    expect(formatsOf('en').size(41_200)).toBe('42 kB');
    expect(formatsOf('en').relative(-20)).toBe('20 days ago');
    expect(formatsOf('en').relative(457)).toBe('in 15 months');
  });
});
