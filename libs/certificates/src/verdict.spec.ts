import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#kernel';
import { verdict, type VerdictGround } from './verdict.js';

const ground = (more: Partial<Record<keyof VerdictGround, unknown>> = {}) =>
  ({
    validFrom: '2026-03-15',
    validThrough: '2028-03-14',
    status: 'issued',
    revokedFrom: null,
    isSuspended: false,
    ...more,
  }) as VerdictGround;
const on = (day: string, more?: Partial<Record<keyof VerdictGround, unknown>>) =>
  verdict(ground(more), day as CivilDate);

describe('The verdict on a certificate', () => {
  it('is valid from its first through its last day', () => {
    expect(['2026-03-14', '2026-03-15', '2028-03-14', '2028-03-15'].map((day) => on(day))).toEqual([
      'not-yet-valid',
      'valid',
      'valid',
      'expired',
    ]);
    expect(on('9999-12-31', { validThrough: null })).toBe('valid');
  });

  it('is revoked from the day of the revocation on, also after the end', () => {
    const revoked = { status: 'revoked', revokedFrom: '2027-01-01' };
    expect(['2026-12-31', '2027-01-01', '2030-01-01'].map((day) => on(day, revoked))).toEqual([
      'valid',
      'revoked',
      'revoked',
    ]);
  });

  it('is suspended only while it would be valid', () => {
    const days = ['2026-03-14', '2027-01-01', '2028-03-15'];
    expect(days.map((day) => on(day, { isSuspended: true }))).toEqual([
      'not-yet-valid',
      'suspended',
      'expired',
    ]);
  });

  it('is superseded whatever the day', () => {
    expect(on('2027-01-01', { status: 'superseded' })).toBe('superseded');
  });
});
