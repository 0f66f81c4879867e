import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#database/testing';
import { civilDate } from '#kernel';
import { registerEntities } from './entities.js';
import type { ImportKindName } from './import/kinds.js';
import type { ImportOptions } from './import/register-import.service.js';
import { JULY, JUNE, MAY, OFFICER, PEOPLE, POSTING, POSTS, UNITS } from './register-rows.testing.js';
import { importRows, registerForTest } from './register.testing.js';

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
