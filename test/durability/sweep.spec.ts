import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Database, type Sql, sqlOn } from '#database';
import { type FollowupHouse, followupHouseOn, staff } from '#followup/testing';
import { addJob } from '#jobs';
import { addDays, addMonths, type CivilDate } from '#kernel';
import { entities } from '../../migrations/entities.js';
import { installation, type Installation, type Running, until } from '../support/installation.js';
import { runs } from '../support/runs.js';

/** Two workers are killed and start again, on a machine that may do other things. */
jest.setTimeout(runs(240_000, 1_800_000));

const AWARDS = runs(300, 100_000);
const DUE = runs(300, 5_000);
const KILLS = runs(3, 20);
const PATIENCE = runs(60_000, 600_000);

/** Letters stay where they are: the count is what matters. */
const NO_MAIL = { SMTP_URL: 'smtp://127.0.0.1:1' };

describe('A sweep whose workers are killed', () => {
  let ours: Installation;
  let pool: pg.Pool;
  let owner: Sql;
  let db: Database;
  let house: Omit<FollowupHouse, 'test' | 'close'>;
  let workers: Running[] = [];
  let jobs = 0;

  beforeAll(async () => {
    ours = await installation('sweep');
    pool = new pg.Pool({ connectionString: ours.urls.owner, max: 2 });
    pool.on('error', () => undefined);
    owner = sqlOn(pool);
    db = await Database.connect({
      url: ours.urls.app,
      entities: entities as (new () => object)[],
      poolSize: 4,
    });
    house = await followupHouseOn(db, owner);
    await house.publish();
    const programme = await house.programme('AAA');
    const row = await owner.one<{ today: CivilDate }>('SELECT current_date::text AS today');
    await owner.run('UPDATE followup_positions SET swept_through = $1', [addDays(row!.today, -3)]);
    const people = await staff(owner, AWARDS);
    // The windows of those who are due opened yesterday; those of the others open within the next weeks.
    const opening = (days: number) => addMonths(addDays(row!.today, 119 + days), -12);
    await house.awards(people, programme.id, (i) => opening(i < DUE ? 0 : 5 + (i % 60)));
    await owner.run('UPDATE certificate_positions SET position = (SELECT max(position) FROM facts)');
  });
  afterAll(async () => {
    await db.onApplicationShutdown();
    await pool.end();
    await ours.close();
  });

  const startWorkers = async () => {
    workers = await Promise.all([ours.worker(NO_MAIL), ours.worker(NO_MAIL)]);
    await Promise.all(workers.map(({ ready }) => ready));
    for (let i = 0; i < 2; i++) await addJob(db.sql, 'follow-up', {}, { key: `sweep-${(jobs += 1)}` });
  };
  const killWorkers = async () => {
    for (const { child } of workers) child.kill('SIGKILL');
    await Promise.all(workers.map(({ ended }) => ended));
  };
  const count = async (text: string) =>
    (await owner.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`))!.n;

  it('writes exactly one letter and one enrolment for each that is due', async () => {
    const seen: number[] = [];
    for (let i = 0; i < KILLS; i++) {
      await startWorkers();
      await until(async () => (await count('followup_actions')) > (seen.at(-1) ?? 0), 10_000);
      await new Promise((done) => setTimeout(done, Math.random() * runs(40, 1_500)));
      await killWorkers();
      seen.push(await count('followup_actions'));
    }
    await startWorkers();
    const ended = () => count('followup_runs WHERE ended_at IS NOT NULL');
    expect(await until(async () => (await ended()) > 0, PATIENCE)).toBeLessThan(Infinity);
    await killWorkers();
    console.log(`in the ledger after each kill: ${seen.join(', ')}; due: ${DUE}`);
    expect(seen[0]).toBeLessThan(DUE);
    expect(await count('followup_actions WHERE reason IS NULL')).toBe(DUE);
    expect(await count('followup_actions')).toBe(DUE);
    const each = `(SELECT recipient FROM outbox GROUP BY recipient HAVING count(*) = 1) o`;
    expect([await count('outbox'), await count(each)]).toEqual([DUE, DUE]);
    const once = `(SELECT person_id FROM enrolments GROUP BY person_id HAVING count(*) = 1) e`;
    expect([await count('enrolments'), await count(once)]).toEqual([DUE, DUE]);
    expect(await count('followup_runs')).toBeGreaterThan(KILLS);
  });
});
