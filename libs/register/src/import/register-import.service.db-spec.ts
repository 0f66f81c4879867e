import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#database/testing';
import { civilDate } from '#kernel';
import { JULY, JUNE, MAY, PEOPLE, POSTING, POSTS, UNITS } from '../register-rows.testing.js';
import { importRows, registerForTest } from '../register.testing.js';
import type { ImportKindName } from './kinds.js';
import type { ImportOptions } from './register-import.service.js';

describe('An import into the register', () => {
  let test: TestDatabase;
  const register = registerForTest();
  const bring = (
    kind: ImportKindName,
    rows: Record<string, string>[],
    at = MAY,
    options: Partial<ImportOptions> = {},
  ) => test.db.transaction((tx) => importRows(tx, kind, rows, at, options));
  const lasting = { ...POSTING, through: '2029-07-31' };

  beforeAll(async () => {
    test = await testDatabase();
    await bring('units', UNITS);
    await bring('posts', POSTS);
    await bring('people', PEOPLE);
    await bring('postings', [lasting]);
  });
  afterAll(() => test.close());

  it('finds nothing to change when the same files come again', async () => {
    for (const [kind, rows] of [
      ['units', UNITS],
      ['posts', POSTS],
      ['people', PEOPLE],
      ['postings', [lasting]],
    ] as const) {
      const report = await bring(kind, [...rows], JUNE);
      expect(report).toMatchObject({
        applied: false,
        counts: { new: 0, changed: 0, conflicting: 0, rejected: 0 },
      });
    }
  });

  it('says which rows contradict it, and brings the others', async () => {
    const report = await bring('postings', [
      { ...POSTING, key: 'B/1', person: 'A-9' },
      { ...POSTING, key: 'B/2', post: 'P777' },
      { ...POSTING, key: 'B/3', from: '2028-01-01' },
      { ...POSTING, key: 'B/4', kind: 'additional', post: 'P001' },
    ]);
    expect(report.problems.map(({ line, column, message }) => [line, column, message])).toEqual([
      [1, 'person', 'there is no person A-9 in the register'],
      [2, 'post', 'there is no post P777 in the register'],
      [3, 'from', 'A-1 would be in two primary postings at once, B/3 and A-1/1'],
    ]);
    expect(report.counts).toMatchObject({ new: 1, conflicting: 3 });
  });

  it('ends nobody, and shows what it would do, in a dry run', async () => {
    const rows = [{ staff_number: 'A-2', from: '2023-02-01', through: '2026-12-31' }];
    const report = await bring('people', rows, JULY, { dryRun: true, confirmEndings: true });
    expect(report).toMatchObject({ applied: false, counts: { changed: 1, left: 1 }, leaving: ['A-2'] });
    const person = await register.person(test.db.sql, 'A-2', { on: civilDate('2026-07-01'), knownAt: JULY });
    expect(person?.employment?.through).toBeNull();
  });

  it('refuses to end more than a tenth of the employed until someone confirms it', async () => {
    const rows = [{ staff_number: 'A-2', from: '2023-02-01', through: '2026-12-31' }];
    const refused = await bring('people', rows, JULY);
    expect(refused).toMatchObject({ applied: false, refusal: expect.stringContaining('1 of 2 people') });
    expect(await bring('people', rows, JULY, { confirmEndings: true })).toMatchObject({
      applied: true,
      refusal: null,
    });
  });

  it('takes whoever is missing from a file of everyone for someone who has left', async () => {
    const everyone = [{ staff_number: 'A-2', from: '2023-02-01', through: '2026-12-31' }];
    const report = await bring('people', everyone, JULY, { whole: true, dryRun: true });
    expect(report.leaving).toEqual(['A-1']);
  });
});
