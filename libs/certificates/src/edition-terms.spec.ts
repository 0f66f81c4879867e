import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { END_OF_TIME, type CivilDate } from '#kernel';
import type { AwardView } from '#certification';
import { awardsOn } from '#certification/rules';
import { anyDay, anyFacts, anyProgramme } from '#certification/testing';
import { runs } from '../../../test/support/runs.js';
import { editionDue, type EditionTerms } from './edition-terms.js';

const day = (text: string) => text as CivilDate;
const award = (more: Partial<Record<keyof AwardView, unknown>> = {}): AwardView =>
  ({
    id: 'f1',
    from: '2026-03-15',
    through: '2028-03-14',
    baselineThrough: '2028-03-14',
    policyVersion: '1',
    revokedFrom: null,
    isEmpty: false,
    facts: ['f1'],
    ...more,
  }) as AwardView;
const printed: EditionTerms = {
  validFrom: day('2026-03-15'),
  validThrough: day('2028-03-14'),
  status: 'issued',
  revokedFrom: null,
};
const due = (newest: EditionTerms | null, ...awards: AwardView[]) => editionDue(newest, 'f1', awards);

describe('The edition that is due', () => {
  it('is the first for an award without one', () => {
    expect(due(null, award())).toEqual(printed);
  });

  it('is none where the newest one agrees', () => {
    expect(due(printed, award())).toBeNull();
  });

  it('is none for an award that never covered a day', () => {
    expect(due(null, award({ isEmpty: true }))).toBeNull();
    expect(due(null)).toBeNull();
  });

  it('tells the new end after an extension', () => {
    const longer = { ...printed, validThrough: day('2028-06-30') };
    expect(due(printed, award({ through: '2028-06-30' }))).toEqual(longer);
    expect(due(longer, award({ through: '2028-06-30' }))).toBeNull();
  });

  it('keeps the printed days of what is revoked', () => {
    const revoked = { ...printed, status: 'revoked', revokedFrom: '2027-01-01' };
    const ended = award({ through: '2026-12-31', revokedFrom: '2027-01-01' });
    expect(due(printed, ended)).toEqual(revoked);
    expect(due(null, ended)).toEqual(revoked);
    expect(due(revoked as EditionTerms, ended)).toBeNull();
  });

  it('is none where a revocation only closed grace after the end', () => {
    expect(due(printed, award({ revokedFrom: '2028-04-01' }))).toBeNull();
    expect(due(null, award({ revokedFrom: '2028-03-15' }))).toEqual(printed);
  });

  it('revokes from its first day what was cancelled or recorded in error', () => {
    expect(due(printed, award({ isEmpty: true, revokedFrom: '2026-02-01' }))).toMatchObject({
      status: 'revoked',
      revokedFrom: '2026-02-01',
    });
    expect(due(printed)).toEqual({ ...printed, status: 'revoked', revokedFrom: printed.validFrom });
  });

  it('issues again when the revocation was recorded in error', () => {
    const revoked: EditionTerms = { ...printed, status: 'revoked', revokedFrom: day('2027-01-01') };
    expect(due(revoked, award())).toEqual(printed);
  });

  it('stays with a revocation that took days of an extension which was never printed', () => {
    const cut = award({ baselineThrough: '2026-06-30', through: '2026-09-14', revokedFrom: '2026-09-15' });
    const first = due(null, cut);
    expect(first).toMatchObject({ status: 'revoked', revokedFrom: '2026-09-15' });
    expect(due(first, cut)).toBeNull();
  });

  it('says superseded where a renewal took the rest of its days, and once only', () => {
    const [cut, next] = [award({ through: '2027-12-31' }), award({ id: 'f2', from: '2028-01-01' })];
    const superseded = { ...printed, validThrough: day('2027-12-31'), status: 'superseded' } as const;
    expect(due(printed, cut, next)).toEqual(superseded);
    expect(due(superseded, cut, next)).toBeNull();
  });

  it('says superseded where a late fact made another award of its days', () => {
    expect(due(printed, award({ id: 'f0', from: '2026-02-01', through: '2028-01-31' }))).toEqual({
      ...printed,
      status: 'superseded',
    });
  });

  it('settles after one step, whatever the history, and prints no day the award never had', () => {
    fc.assert(
      fc.property(anyProgramme, anyFacts(), anyDay, anyDay, (programme, facts, before, on) => {
        const [early, late] = [before, on].toSorted() as [CivilDate, CivilDate];
        const then = awardsOn(programme, facts, early, END_OF_TIME);
        const now = awardsOn(programme, facts, late, END_OF_TIME);
        for (const { id } of [...then, ...now]) {
          const first = editionDue(null, id, then);
          const second = editionDue(first, id, now) ?? first;
          expect(editionDue(second, id, now)).toBeNull();
          const held = now.find((each) => each.id === id);
          if (second?.status !== 'issued' || !held) continue;
          expect([second.validFrom, second.validThrough]).toEqual([held.from, held.through]);
        }
      }),
      { numRuns: runs(4_000, 100_000) },
    );
  });
});
