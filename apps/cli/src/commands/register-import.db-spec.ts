import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { toInstant } from '#kernel';
import { registerImport } from './register-import.js';

const HEADER = 'NIP,from,display_name,basis,cadre,grade\n';
const line = (index: number) =>
  `A-${index},2024-01-01,"Talu, Ra ${index}",home-based,diplomatic,D${index % 8}\n`;
const MAP = ['--kind', 'people', '--map', 'NIP=staff_number'];

describe('credence register import', () => {
  let test: TestDatabase;
  let folder: string;

  const run = async (...args: string[]) => {
    const written = { out: '', error: '' };
    const clock = Clock.startingAt(toInstant('2026-11-22T09:00:00Z'), 'UTC');
    const open = async () => ({ database: await Database.connect({ url: test.urls.app }), clock });
    const code = await registerImport(open).run(args, {
      out: (text) => void (written.out += text),
      error: (text) => void (written.error += `${text}\n`),
    });
    return { code, ...written };
  };
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'register-'));
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  it('shows first, brings in 5,000 people next, and finds nothing to do the third time', async () => {
    const people = await file(
      'people.csv',
      HEADER + Array.from({ length: 5000 }, (_, index) => line(index)).join(''),
    );
    const dry = await run(people, ...MAP, '--dry-run');
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('people: 5000 new, 0 changed') });
    expect(dry.out).toContain('Nothing was written');
    expect(await run(people, ...MAP)).toMatchObject({ code: 0, out: expect.stringContaining('Written.') });
    expect(
      await test.db.sql.one('SELECT count(*)::int AS people FROM register_people_now_v1($1) WHERE employed', [
        '2026-11-22',
      ]),
    ).toEqual({ people: 5000 });
    expect((await run(people, ...MAP)).out).toBe(
      'people: 0 new, 0 changed, 5000 unchanged, 0 left, 0 conflicting, 0 rejected\nThere was nothing to write.\n',
    );
  });

  it('names the rows that it leaves out, writes them to a file and brings in the others', async () => {
    const [people, rejected] = [
      await file('some.csv', `${HEADER}${line(1)}A-9000,soon,Lu,local,guard,\n`),
      join(folder, 'rejected.csv'),
    ];
    const { code, error } = await run(people, ...MAP, '--rejected', rejected);
    expect([code, error]).toEqual([1, `${people}:3: from "soon" is not a day; write it as 2026-12-31\n`]);
    expect(await readFile(rejected, 'utf8')).toMatch(
      /^\uFEFFNIP,.*,reason\r\nA-9000,soon,Lu,local,guard,,"from /,
    );
  });

  it('refuses a file without most of the people that is said to list everyone', async () => {
    const people = await file('few.csv', HEADER + line(1));
    const refused = await run(people, ...MAP, '--whole', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      applied: false,
      counts: { left: 4999 },
      refusal: expect.stringContaining('4999 of 5000'),
    });
  });

  it.each([
    [['--kind', 'people'], 'one file is needed'],
    [['x.csv', '--kind', 'ships'], '--kind must be one of people, postings'],
    [['x.csv', '--kind', 'posts', '--whole'], '--whole is for people only'],
    [['x.csv', '--kind', 'people', '--map', 'a'], '--map needs THEIRS=OURS'],
    [['x.csv', '--kind', 'people', '--colour'], "Unknown option '--colour'"],
    [['absent.csv', '--kind', 'people'], 'absent.csv: there is no such file'],
  ])('refuses %j', async (args, sentence) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', error: expect.stringContaining(sentence) });
  });

  it('names the encoding that it cannot read', async () => {
    const people = join(folder, 'latin.csv');
    await writeFile(people, Buffer.from(`${HEADER}A-1,2024-01-01,Andr\u00e9,local,guard,\n`, 'latin1'));
    expect(await run(people, ...MAP)).toMatchObject({
      code: 2,
      error: expect.stringContaining('latin.csv:2: The file is not UTF-8'),
    });
  });
});
