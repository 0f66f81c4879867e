import { testDatabase, type TestDatabase } from '#database/testing';
import type { AttemptId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { momentAt } from './banks.testing.js';
import { examRoom } from './exam-room.testing.js';

let test: TestDatabase;
let room: Awaited<ReturnType<typeof examRoom>>;

beforeAll(async () => {
  test = await testDatabase();
  room = await examRoom(test);
});
afterAll(() => test.close());

describe('Starting an attempt', () => {
  it('begins exactly one of twenty at once and gives it to all of them', async () => {
    const person = await room.newPerson();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => room.start(person)));
    expect(outcomes.filter(({ outcome }) => outcome === 'started')).toHaveLength(1);
    expect(new Set(outcomes.map((each) => ('attempt' in each ? each.attempt : null))).size).toBe(1);
    const rows = await test.owner.rows('SELECT 1 FROM attempts WHERE person_id = $1', [person]);
    expect(rows).toHaveLength(1);
  });

  it('honours the wait and the number of attempts, and counts those since an instant only', async () => {
    const person = await room.newPerson();
    await room.submit(await room.started(person), person, 10);
    expect(await room.start(person, 20)).toMatchObject({
      outcome: 'refused',
      reasons: [{ reason: 'wait', until: momentAt(86_410).at }],
    });
    await room.submit(await room.started(person, 86_410), person, 86_420);
    expect(await room.start(person, 999_999)).toEqual({
      outcome: 'refused',
      reasons: [{ reason: 'no-attempts-left', allowed: 2 }],
    });
    await room.started(person, 999_999, { countFrom: momentAt(900_000).at });
  });

  it('gives the extra time and the extra attempts of the person', async () => {
    const person = await room.newPerson();
    const accommodations = [{ timeFactor: '1.50', extraAttempts: 1 }];
    const id = await room.started(person, 0, { accommodations });
    expect((await room.attempts.attempt(test.db.sql, id, person, momentAt(0)))!.deadline).toBe(
      momentAt(3600).at,
    );
  });

  it('shows unseen questions in the second attempt', async () => {
    const person = await room.newPerson();
    const codes = async (id: AttemptId) =>
      (
        await test.owner.rows<{ code: string }>(
          `SELECT s ->> 'code' AS code FROM attempts, jsonb_array_elements(paper -> 'slots') s WHERE id = $1`,
          [id],
        )
      ).map(({ code }) => code);
    const first = await room.started(person);
    await room.submit(first, person, 10);
    const second = await codes(await room.started(person, 90_000));
    expect((await codes(first)).filter((code) => second.includes(code))).toEqual([]);
  });

  it('refuses a quiz that nobody published', async () => {
    expect(await room.start(await room.newPerson(), 0, { quizSlug: 'none' })).toEqual({
      outcome: 'refused',
      reasons: [{ reason: 'unknown-quiz' }],
    });
  });
});

describe('Evidence', () => {
  it.each([
    ['attempts', 'seed'],
    ['attempt_steps', 'at'],
    ['attempt_gradings', 'mark'],
    ['question_versions', 'content'],
    ['question_publications', 'published_at'],
    ['quiz_editions', 'settings'],
  ])('in %s can be neither changed nor deleted by the product', async (table, column) => {
    await expect(test.db.sql.run(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    await expect(test.db.sql.run(`UPDATE ${table} SET ${column} = NULL`)).rejects.toThrow(
      'permission denied',
    );
  });
});
