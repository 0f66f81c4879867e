import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, describe, jest } from '@jest/globals';
import pg from 'pg';
import { Database, type Sql, sqlOn } from '#database';
import { entities } from '../../migrations/entities.js';
import { QUIZ, rightAnswer, school, type School } from '../e2e/learner/school.js';
import { installation, type Installation, type Running, until } from '../support/installation.js';
import { runs } from '../support/runs.js';
import { type Pass, Student, type Tally } from './student.js';

/** Processes are killed and start again, on a machine that may do other things. */
jest.setTimeout(runs(240_000, 1_800_000));

const PEOPLE = runs(10, 50);
const WEB_KILLS = runs(3, 20);
const DATABASE_KILLS = runs(1, 10);
const AGAIN = 60_000;

const names = Array.from({ length: PEOPLE }, (_, i) => `student${i}`);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('QUIZ-12, CERT-01: answers while processes are killed', () => {
  let ours: Installation;
  let house: School;
  let owner: Sql;
  let pool: pg.Pool;
  let web: Running;
  const passes: Pass[] = [];

  beforeAll(async () => {
    ours = await installation('durability');
    pool = new pg.Pool({ connectionString: ours.urls.owner, max: 2 });
    pool.on('error', () => undefined);
    owner = sqlOn(pool);
    house = await school(names, 'after-submission', { database: () => filledByUs() });
    for (const name of names) {
      const visitor = await house.signedIn(name);
      await house.throughLessons(visitor);
      passes.push({ cookie: `sid=${visitor.cookie('sid')}`, csrf: visitor.token()! });
    }
    await house.web.app.close();
    const worker = await ours.worker();
    web = await ours.web({ LOG_LEVEL: 'warn' });
    await Promise.all([web.ready, worker.ready]);
  });
  afterAll(async () => {
    await pool.end();
    await ours.close();
  });

  const filledByUs = async () => {
    const db = await Database.connect({
      url: ours.urls.app,
      entities: entities as (new () => object)[],
      poolSize: 4,
    });
    return { db, owner, urls: ours.urls, close: () => Promise.resolve() };
  };
  const isReady = async () => (await fetch(`http://127.0.0.1:${web.port}/health/ready`)).status === 200;

  const killWeb = async () => {
    web.child.kill('SIGKILL');
    await web.ended;
    web = await ours.web({ LOG_LEVEL: 'warn', PORT: String(web.port) });
    await web.ready;
  };
  const killDatabase = async () => {
    const file = join(ours.cluster().folder, 'data', 'postmaster.pid');
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
    await pause(300);
    await ours.restartCluster();
    expect(await until(isReady, AGAIN)).toBeLessThan(Infinity);
  };

  it('loses no acknowledged answer, doubles none, and gives each who passed one fact and one certificate', async () => {
    const tally: Tally = { acknowledged: 0, repeated: 0, broken: [] };
    const students = passes.map((pass) => new Student(`http://127.0.0.1:${web.port}`, pass, tally));
    let isOver = false;
    const sitting = students.map(async (student, at) => {
      const { attempt, questions } = await student.start(QUIZ);
      const place = `${QUIZ}/attempts/${attempt}`;
      const keys = await keyOf(attempt);
      for (let round = 0; !isOver; round++) {
        const key = keys[(round + at) % keys.length]!;
        const { options } = questions.find(({ slot }) => slot === key.slot)!;
        const other = options[round % options.length]!.id;
        await student.save(place, key.slot, key.type === 'single-choice' ? other : rightAnswer(key));
        await pause(30 + Math.random() * 60);
      }
      const shown = (await student.look(place)).answers;
      for (const [slot, answer] of student.acknowledged) expect(plain(shown[slot])).toEqual(plain(answer));
      expect(Object.keys(shown).sort()).toEqual([...student.acknowledged.keys()].sort());
      for (const key of keys) await student.save(place, key.slot, rightAnswer(key));
      expect((await student.submit(place)).passed).toBe(true);
      return { attempt, student };
    });
    for (let round = 0; round < WEB_KILLS; round++) {
      await pause(800);
      await killWeb();
      if (round % Math.ceil(WEB_KILLS / DATABASE_KILLS) === 0) await killDatabase();
    }
    isOver = true;
    const sat = await Promise.all(sitting);
    for (const { attempt, student } of sat) await expectExactly(attempt, student.steps);
    await expectOneEach();
    expect(tally.broken).toEqual([]);
    expect(tally.repeated).toBeGreaterThan(0);
    expect(tally.acknowledged).toBeGreaterThan(PEOPLE * 10);
    console.log(`${tally.acknowledged} acknowledged, ${tally.repeated} sent again`);
  });

  /** The key comes from the database, which is killed too. */
  const keyOf = async (attempt: string) => {
    for (;;) {
      const key = await house.keyOf(attempt).catch(() => null);
      if (key !== null) return key;
      await pause(300);
    }
  };

  /** Every acknowledged step is there, and once; no other than what was sent is. */
  const expectExactly = async (attempt: string, steps: readonly string[]) => {
    const rows = await owner.rows<{ step: string }>(
      "SELECT step_id AS step FROM attempt_steps WHERE attempt_id = $1 AND kind = 'saved'",
      [attempt],
    );
    expect(rows.map(({ step }) => step).sort()).toEqual([...steps].sort());
  };

  const expectOneEach = async () => {
    const counts = () =>
      owner.rows<{ facts: string; certificates: string; attempts: string }>(
        `SELECT (SELECT count(*) FROM facts f WHERE f.person_id = a.person_id) AS facts,
                (SELECT count(*) FROM certificates c WHERE c.person_id = a.person_id) AS certificates,
                count(*) AS attempts
           FROM attempts a GROUP BY a.person_id`,
      );
    const once = { facts: '1', certificates: '1', attempts: '1' };
    const isComplete = async () => (await counts()).every(({ certificates }) => certificates !== '0');
    expect(await until(isComplete, AGAIN)).toBeLessThan(Infinity);
    expect(await counts()).toEqual(names.map(() => once));
  };
});

/** Several right options have no order. */
function plain(answer: unknown): unknown {
  return Array.isArray(answer) ? [...(answer as string[])].sort() : answer;
}
