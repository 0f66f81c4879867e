import { testDatabase, type TestDatabase } from '#database/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentServices, momentAt } from './banks.testing.js';
import { examRoom, reasonOf, ZONE } from './exam-room.testing.js';

const other = assessmentServices().attempts;

let test: TestDatabase;
let room: Awaited<ReturnType<typeof examRoom>>;

beforeAll(async () => {
  test = await testDatabase();
  room = await examRoom(test);
});
afterAll(() => test.close());

describe('Submitting an attempt', () => {
  it('happens once of twenty at once, with one result for all of them', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    await room.save(id, person, 's', await room.rightAnswers(id));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => room.submit(id, person, 60)));
    expect(outcomes.filter((each) => each!.isNew)).toHaveLength(1);
    for (const each of outcomes)
      expect(each).toMatchObject({ passed: true, mark: '3', max: '3', submittedAt: momentAt(60).at });
    expect(
      await test.owner.rows('SELECT mark, passed FROM attempt_gradings WHERE attempt_id = $1', [id]),
    ).toEqual([{ mark: '3.000000', passed: true }]);
    expect(await test.owner.rows('SELECT 1 FROM open_attempts WHERE attempt_id = $1', [id])).toEqual([]);
  });

  it('marks every answer that was acknowledged while it ran, and acknowledges none after it', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    const { right } = await room.optionsOf(id, 1);
    const saves = Array.from({ length: 15 }, (_, at) => room.save(id, person, `s${at}`, { '1': right }, 5));
    const [submitted, ...outcomes] = await Promise.all([room.submit(id, person, 5), ...saves]);
    const isSaved = outcomes.some(({ outcome }) => outcome === 'saved');
    expect(submitted!.mark).toBe(isSaved ? '1' : '0');
    for (const outcome of outcomes) expect(['saved', 'submitted']).toContain(reasonOf(outcome));
    const after = await test.owner.rows(
      `SELECT 1 FROM attempt_steps s WHERE attempt_id = $1 AND seq >
         (SELECT seq FROM attempt_steps WHERE attempt_id = $1 AND kind = 'submitted')`,
      [id],
    );
    expect(after).toEqual([]);
  });

  it('closes the attempt for saves and flags, but still answers the retry of an acknowledged save', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    const { right } = await room.optionsOf(id, 1);
    const kept = await room.save(id, person, 's', { '1': right });
    await room.submit(id, person, 60);
    expect(reasonOf(await room.save(id, person, 'late', { '1': right }, 61))).toBe('submitted');
    expect(await room.save(id, person, 's', { '1': right }, 61)).toEqual(kept);
  });

  it('gives a result with the marks but without right answers that are never released', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    await room.save(id, person, 's', { '1': (await room.optionsOf(id, 1)).right });
    const submitted = await room.submit(id, person, 60);
    expect(submitted!.shown).toEqual({ state: 'released', passed: false, mark: '1', max: '3' });
    const result = await room.attempts.result(test.db.sql, id, person, momentAt(61), 'en');
    expect(result).toMatchObject({ passed: false, mark: '1', percent: '33.3' });
    expect(result!.questions.every(({ right }) => right === null)).toBe(true);
    expect(await room.attempts.attemptsOf(test.db.sql, person, 'dd110-test', momentAt(61))).toMatchObject([
      { attempt: id, state: 'released', passed: false, mark: '1', max: '3' },
    ]);
  });

  it('is refused for the attempt of somebody else', async () => {
    const id = await room.started(await room.newPerson());
    expect(await room.submit(id, await room.newPerson(), 60)).toBeNull();
  });
});

describe('An attempt whose time is over', () => {
  it('refuses saves, is submitted at its deadline before anything settles it, and is settled once', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    await room.save(id, person, 's', await room.rightAnswers(id), 2399);
    expect(
      reasonOf(await room.save(id, person, 'late', { '1': (await room.optionsOf(id, 1)).wrong }, 2400)),
    ).toBe('time-over');
    expect(await room.attempts.attempt(test.db.sql, id, person, momentAt(2500))).toMatchObject({
      state: 'released',
      secondsLeft: 0,
      submittedAt: momentAt(2400).at,
    });
    const settle = (service: typeof room.attempts) =>
      test.db.transaction((tx) => service.settleDue(tx, momentAt(2500), ZONE, 500));
    const settled = (await Promise.all([settle(room.attempts), settle(other), settle(room.attempts)])).flat();
    expect(settled.filter(({ attempt }) => attempt === id)).toMatchObject([
      { person, passed: true, submittedBy: 'deadline', submittedAt: momentAt(2400).at, isNew: true },
    ]);
    expect(await settle(room.attempts)).toEqual([]);
    expect(await room.submit(id, person, 2600)).toMatchObject({
      isNew: false,
      passed: true,
      submittedAt: momentAt(2400).at,
    });
  });

  it('is dated at the deadline when its learner submits too late, on the civil day of the ministry', async () => {
    const person = await room.newPerson();
    const id = await room.started(person, 16_200);
    await room.save(id, person, 's', await room.rightAnswers(id), 16_300);
    await room.submit(id, person, 99_999);
    expect(await room.attempts.passed(test.db.sql, person)).toMatchObject([
      {
        attempt: id,
        submittedAt: '2026-11-22T17:10:00.000000Z',
        passedOn: '2026-11-23',
        mark: '3',
        max: '3',
        quiz: 'dd110-test',
      },
    ]);
  });
});

describe('The index of open attempts', () => {
  it('holds exactly the attempts without a submitted step', async () => {
    await room.started(await room.newPerson(), 90_000);
    const open = await test.owner.rows('SELECT attempt_id AS id, deadline FROM open_attempts ORDER BY 1');
    const computed = await test.owner.rows(
      `SELECT id, deadline FROM attempts a WHERE NOT EXISTS
         (SELECT FROM attempt_steps WHERE attempt_id = a.id AND kind = 'submitted') ORDER BY 1`,
    );
    expect(computed.length).toBeGreaterThan(0);
    expect(open).toEqual(computed);
  });
});
