import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificationService, publishProgramme } from '#certification';
import { Clock, Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { addDays, civilDate, type PersonId, toInstant } from '#kernel';
import type { Command } from '../command.js';
import { check } from './check.js';
import { simulate } from './simulate.js';

const TODAY = civilDate('2026-11-22');
const MOMENT = { at: toInstant('2026-11-22T09:00:00Z'), today: TODAY };
const FIRST = {
  ...{ version: '1', effectiveFrom: '2020-01-01', validity: 'P12M', renewalWindow: 'P60D', anchor: 'expiry' },
  ...{ firstAward: { courses: ['a'] }, renewal: { courses: ['a'] } },
};
const SHORTER = {
  ...FIRST,
  version: '2',
  effectiveFrom: '2026-12-01',
  validity: 'P6M',
  existingAwards: 'recompute',
};

describe('Commands about standings', () => {
  let test: TestDatabase;
  let folder: string;
  const service = new CertificationService();

  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'standings-'));
    const rows = await test.owner.rows<{ id: PersonId }>(
      "INSERT INTO people (staff_number) SELECT 'P-' || i FROM generate_series(1, 30) i RETURNING id",
    );
    const file = { code: 'SCA', title: { en: 'SCA' }, policies: [FIRST] };
    await test.db.transaction((tx) => publishProgramme(tx, file, 1, { moment: MOMENT, zone: 'UTC' }));
    const [programme] = await service.programmes(test.db.sql);
    for (const [i, { id }] of rows.entries()) {
      const effective = addDays(TODAY, -10 * i);
      const fact = {
        personId: id,
        programmeId: programme!.id,
        type: 'completed',
        effective,
        path: 'first',
      } as const;
      await test.db.transaction((tx) => service.record(tx, fact, MOMENT));
    }
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  const open = async () => ({
    database: await Database.connect({ url: test.urls.app }),
    clock: Clock.startingAt(MOMENT.at, 'UTC'),
    config: { zone: 'UTC' },
  });
  const run = async (command: Command, ...args: string[]) => {
    const written = { out: '', error: '' };
    const code = await command.run(args, {
      out: (text) => void (written.out += text),
      error: (line) => void (written.error += `${line}\n`),
    });
    return { code, ...written };
  };
  const fileWith = async (name: string, ...policies: object[]) => {
    await writeFile(join(folder, name), JSON.stringify({ code: 'SCA', policies }));
    return join(folder, name);
  };

  it('simulate tells what a version would do and leaves nothing behind', async () => {
    const file = await fileWith('shorter.json', FIRST, SHORTER);
    const { code, out } = await run(simulate(open), file, '--json');
    const told = JSON.parse(out) as { version: string; counts: { people: number; endsEarlier: number } };
    expect([code, told.version]).toEqual([0, '2']);
    expect(told.counts.endsEarlier).toBeGreaterThan(10);
    expect((await run(simulate(open), file)).out).toContain('SCA version 2, from 2026-12-01');
    expect(await test.owner.rows('SELECT 1 FROM policy_changes')).toEqual([]);
    expect(await test.owner.rows('SELECT 1 FROM policy_versions')).toHaveLength(1);
  });

  it('simulate says why there is nothing to tell', async () => {
    expect((await run(simulate(open), await fileWith('same.json', FIRST))).code).toBe(1);
    const wrong = await fileWith('wrong.json', FIRST, { ...SHORTER, validity: 'soon' });
    const refused = await run(simulate(open), wrong);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.error).toMatch(/wrong\.json:\d+:\d+: .*validity/);
    expect((await run(simulate(open), join(folder, 'none.json'))).code).toBe(2);
    expect((await run(simulate(open))).code).toBe(2);
  });

  it('check finds no difference, and names a planted one', async () => {
    expect(await run(check(open))).toEqual({
      code: 0,
      out: '30 histories compared: no difference\n',
      error: '',
    });
    await test.owner.run(
      "UPDATE standing_spans SET standing = 'expired' WHERE standing = 'valid' AND person_id = 7",
    );
    const { code, out } = await run(check(open));
    expect(code).toBe(1);
    expect(out).toMatch(/person 7, SCA, from 20\d\d-\d\d-\d\d: the lists say expired, the rules say valid\n/);
    expect((await run(check(open), 'x')).code).toBe(2);
  });
});
