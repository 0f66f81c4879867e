import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#database/testing';
import { addDays, civilDate, toInstant } from '#kernel';
import { registerForTest } from '#register/testing';
import { loadMinistry } from './load-ministry.js';
import { ministry } from './ministry.js';

const TODAY = civilDate('2026-11-22');
const NOW = toInstant('2026-11-22T12:00:00Z');

describe('The invented ministry in the register', () => {
  let test: TestDatabase;
  const register = registerForTest();
  const full = ministry('demonstration', TODAY, 'full');

  beforeAll(async () => {
    test = await testDatabase();
    await test.db.transaction((tx) => loadMinistry(tx, register, full));
  }, 120_000);
  afterAll(() => test.close());

  it('has all its people employed, each in the list once', async () => {
    const list = await test.db.sql.one(
      `SELECT count(*)::int AS all, count(DISTINCT person_id)::int AS people, count(*) FILTER (WHERE employed)::int AS employed,
              count(*) FILTER (WHERE has_account)::int AS accounts, count(post_id)::int AS abroad
         FROM register_people_v1($1, $2)`,
      [TODAY, NOW],
    );
    expect(list).toEqual({
      all: 4280,
      people: 4280,
      employed: 4280,
      accounts: 3900,
      abroad: 1350 + 1400 + 280,
    });
    const fast = await test.db.sql.rows('SELECT * FROM register_people_now_v1($1) ORDER BY person_id', [
      TODAY,
    ]);
    const slow = await test.db.sql.rows('SELECT * FROM register_people_v1($1, $2) ORDER BY person_id', [
      TODAY,
      NOW,
    ]);
    expect(fast).toEqual(slow);
  });

  it('knew of the assignment moved forward as it was first planned', async () => {
    const arrival = async (knownAt: typeof NOW) => {
      const person = await register.person(test.db.sql, full.stories.movedForward, {
        on: full.nextWave,
        knownAt,
      });
      return person?.posting?.from;
    };
    expect(await arrival(toInstant(`${addDays(TODAY, -30)}T00:00:00Z`))).toBe('2027-02-01');
    expect(await arrival(NOW)).toBe('2026-12-01');
  });

  it('has the raised post in class 2 on the eve and in class 3 on the day', async () => {
    const threat = async (on: string) =>
      (await test.db.sql.one<{ threat: number }>(
        'SELECT threat FROM register_posts_v1($1, $2) WHERE post_code = $3',
        [on, NOW, full.stories.raisedPost],
      ))!.threat;
    expect([await threat(addDays(full.stories.raisedOn, -1)), await threat(full.stories.raisedOn)]).toEqual([
      2, 3,
    ]);
  });

  it('keeps the former name of someone who changed it', async () => {
    const person = await register.person(test.db.sql, full.stories.changedName, { on: TODAY, knownAt: NOW });
    expect(person?.names.length).toBe(2);
    expect(person?.names[1]!.values['display_name']).toBe(person?.name?.values['display_name']);
  });
});
