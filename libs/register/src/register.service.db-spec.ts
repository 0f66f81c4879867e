import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#database/testing';
import { civilDate, toInstant } from '#kernel';
import { registerEntities } from './entities.js';
import type { ImportKindName } from './import/kinds.js';
import type { ImportOptions } from './import/register-import.service.js';
import { importRows, registerForTest } from './register.testing.js';

const MAY = toInstant('2026-05-01T08:00:00Z');
const JUNE = toInstant('2026-06-01T08:00:00Z');
const JULY = toInstant('2026-07-01T08:00:00Z');

const POST = {
  from: '2020-01-01',
  type: 'EMB',
  host: 'XAA',
  region: 'SEP',
  time_zone: 'Asia/Jakarta',
  hardship: '1',
};
const POSTS = [
  { code: 'P001', city: 'Talutu', threat: '1', bandwidth: 'A', tour_months: '36', ...POST },
  { code: 'P002', city: 'Koremua', threat: '3', bandwidth: 'C', tour_months: '36', ...POST },
];
const UNITS: Record<string, string>[] = [
  {
    code: 'HR',
    from: '2020-01-01',
    parent: 'SG',
    name_en: 'Human Resources',
    name_id: 'Sumber Daya Manusia',
  },
  { code: 'SG', from: '2020-01-01', name_en: 'Secretariat-General' },
];
const OFFICER = { basis: 'home-based', cadre: 'diplomatic', function: 'political', has_account: 'yes' };
const PEOPLE = [
  { staff_number: 'A-1', from: '2021-02-01', display_name: 'Rani Talu', grade: 'D1', unit: 'HR', ...OFFICER },
  { staff_number: 'A-1', from: '2024-02-01', display_name: 'Rani Talu', grade: 'D2', unit: 'HR', ...OFFICER },
  { staff_number: 'A-2', from: '2023-02-01', display_name: 'Dalu', grade: 'D3', ...OFFICER },
];
const POSTING = {
  key: 'A-1/1',
  person: 'A-1',
  post: 'P002',
  kind: 'primary',
  position: 'officer',
  from: '2026-08-01',
};

describe('The register', () => {
  let test: TestDatabase;
  const register = registerForTest();
  const bring = (
    kind: ImportKindName,
    rows: Record<string, string>[],
    at = MAY,
    options: Partial<ImportOptions> = {},
  ) => test.db.transaction((tx) => importRows(tx, kind, rows, at, options));

  beforeAll(async () => {
    test = await testDatabase(registerEntities);
    await bring('units', UNITS);
    await bring('posts', POSTS);
    await bring('people', PEOPLE);
  });
  afterAll(() => test.close());

  it('has tables that its entities describe exactly', async () => {
    const { upQueries } = await test.db.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('finds nothing to change when the same files come again', async () => {
    for (const [kind, rows] of [
      ['units', UNITS],
      ['posts', POSTS],
      ['people', PEOPLE],
    ] as const) {
      const report = await bring(kind, [...rows], JUNE);
      expect(report).toMatchObject({
        applied: false,
        counts: { new: 0, changed: 0, conflicting: 0, rejected: 0 },
      });
    }
  });

  it('knows what a person was on any day', async () => {
    const grade = async (on: string) =>
      (await register.person(test.db.sql, 'A-1', { on: civilDate(on), knownAt: JULY }))?.employment?.values[
        'grade'
      ];
    expect([
      await grade('2021-01-31'),
      await grade('2021-02-01'),
      await grade('2024-01-31'),
      await grade('2024-02-01'),
    ]).toEqual([undefined, 'D1', 'D1', 'D2']);
  });

  it('answers with what was known, before and after a correction', async () => {
    await bring('postings', [{ ...POSTING, through: '2029-07-31' }], MAY);
    const report = await bring('postings', [{ ...POSTING, from: '2026-06-15', through: '2029-07-31' }], JUNE);
    expect(report.items).toMatchObject([{ key: 'A-1/1', outcome: 'changed' }]);
    const posted = async (knownAt: typeof MAY) => {
      const asked = { on: civilDate('2026-07-01'), knownAt };
      const person = await register.person(test.db.sql, 'A-1', asked);
      const listed = await test.db.sql.one<{ post_code: string | null }>(
        "SELECT post_code FROM register_people_v1($1, $2) WHERE staff_number = 'A-1'",
        [asked.on, asked.knownAt],
      );
      return [person?.posting?.values['post'] ?? null, listed?.post_code];
    };
    expect(await posted(MAY)).toEqual([null, null]);
    expect(await posted(JUNE)).toEqual(['P002', 'P002']);
    const { history } = (await register.person(test.db.sql, 'A-1', {
      on: civilDate('2026-07-01'),
      knownAt: JULY,
    }))!;
    expect(history[0]).toMatchObject({ at: JUNE, topic: 'postings', closed: [{ from: '2026-08-01' }] });
  });

  it('keeps the old name beside the new one', async () => {
    await bring('people', [{ staff_number: 'A-1', from: '2026-06-20', display_name: 'Rani Lukaro' }], JULY);
    const person = await register.person(test.db.sql, 'A-1', { on: civilDate('2026-06-19'), knownAt: JULY });
    expect(person?.names.map(({ values, through }) => [values['display_name'], through])).toEqual([
      ['Rani Talu', '2026-06-19'],
      ['Rani Lukaro', null],
    ]);
    expect(person?.name?.values['display_name']).toBe('Rani Talu');
    expect(person?.employment?.values['grade']).toBe('D2');
  });

  it('raises a post to another threat class from a day', async () => {
    await bring('posts', [{ code: 'P001', from: '2026-07-01', threat: '2' }], JUNE);
    const threats = await test.db.sql.rows(
      "SELECT threat FROM register_posts_v1('2026-06-30', $1) WHERE post_code = 'P001' UNION ALL SELECT threat FROM register_posts_v1('2026-07-01', $1) WHERE post_code = 'P001'",
      [JULY],
    );
    expect(threats).toEqual([{ threat: 1 }, { threat: 2 }]);
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

  it('takes a cancellation as a row of its own', async () => {
    await bring('postings', [{ ...POSTING, key: 'C/1', person: 'A-2', from: '2026-09-01' }], MAY);
    await bring(
      'postings',
      [{ ...POSTING, key: 'C/1', person: 'A-2', from: '2026-09-01', cancelled: 'yes' }],
      JULY,
    );
    const person = await register.person(test.db.sql, 'A-2', { on: civilDate('2026-10-01'), knownAt: JULY });
    expect(person?.posting).toBeNull();
    const before = await register.person(test.db.sql, 'A-2', { on: civilDate('2026-10-01'), knownAt: JUNE });
    expect(before?.posting?.key).toBe('C/1');
  });

  it('grants in tests what holds on the day', async () => {
    await bring('accommodations', [
      {
        key: 'N/1',
        person: 'A-2',
        time_factor: '1.25',
        ground: 'disability',
        approver: 'A-1',
        from: '2026-01-01',
      },
      {
        key: 'N/2',
        person: 'A-2',
        reader_mode: 'yes',
        ground: 'disability',
        from: '2026-01-01',
        through: '2026-06-30',
      },
    ]);
    const person = (await register.person(test.db.sql, 'A-2', {
      on: civilDate('2026-05-01'),
      knownAt: JULY,
    }))!.id;
    const granted = { timeFactor: '1.25', extraAttempts: 0, breaks: false };
    const on = (day: string) => register.accommodation(test.db.sql, person, civilDate(day));
    expect(await on('2025-12-31')).toBeNull();
    expect(await on('2026-06-30')).toEqual({ ...granted, readerMode: true });
    expect(await on('2026-07-01')).toEqual({ ...granted, readerMode: false });
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

  it('erases every name of a person through one door, which writes it down', async () => {
    await bring('people', [
      { staff_number: 'A-7', from: '2020-01-01', display_name: 'Gone', email: 'g@mfa.example', ...OFFICER },
    ]);
    await bring('people', [{ staff_number: 'A-7', from: '2026-01-01', display_name: 'Gone Away' }], JUNE);
    const asOf = { on: civilDate('2025-01-01'), knownAt: JULY };
    const { id } = (await register.person(test.db.sql, 'A-7', asOf))!;
    const erase = () =>
      test.db.transaction((tx) => register.erase(tx, id, { actor: null, at: JULY, reason: 'asked for it' }));
    expect([await erase(), await erase()]).toEqual([true, false]);
    const person = await register.person(test.db.sql, 'A-7', asOf);
    expect(person).toMatchObject({ erasedAt: JULY, employment: { values: { grade: null } } });
    expect(JSON.stringify(person)).not.toContain('Gone');
    expect(person!.names.map(({ values }) => [values['display_name'], values['email']])).toEqual([
      ['A-7', null],
      ['A-7', null],
    ]);
    const line = await test.owner.one('SELECT action, reason FROM audit_lines WHERE subject_id = $1', [id]);
    expect(line).toEqual({ action: 'person.erased', reason: 'asked for it' });
  });

  it('lets the product neither change nor remove a row', async () => {
    for (const statement of [
      'DELETE FROM employments',
      "UPDATE postings SET valid_from = '2020-01-01'",
      "UPDATE person_details SET display_name = ''",
    ]) {
      await expect(test.db.sql.run(statement)).rejects.toThrow('permission denied');
    }
  });

  it('holds no two states of one person on one day, whoever writes them', async () => {
    const twice = `INSERT INTO employments (person_id, basis, cadre, has_account, valid_from, known_from, change_id)
                   SELECT person_id, basis, cadre, has_account, '2026-01-01', $1, change_id FROM employments LIMIT 1`;
    await expect(test.owner.run(twice, [JULY])).rejects.toThrow('ex_employments_once');
  });
});
