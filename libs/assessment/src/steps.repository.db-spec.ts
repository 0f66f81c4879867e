import { testDatabase, type TestDatabase } from '#database/testing';
import type { AttemptId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { momentAt } from './banks.testing.js';
import { examRoom, reasonOf } from './exam-room.testing.js';
import { PLANTED } from './questions.testing.js';

let test: TestDatabase;
let room: Awaited<ReturnType<typeof examRoom>>;

beforeAll(async () => {
  test = await testDatabase();
  room = await examRoom(test);
});
afterAll(() => test.close());

describe('A running attempt', () => {
  it('shows its questions without anything of the key, and to nobody else', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    const view = await room.attempts.attempt(test.db.sql, id, person, momentAt(60));
    expect(view).toMatchObject({ state: 'running', secondsLeft: 2340, saved: {}, number: 1, title: 'Test' });
    expect(view!.questions.map(({ options }) => options.length)).toEqual([4, 4, 4]);
    for (const planted of PLANTED) expect(JSON.stringify(view)).not.toContain(planted);
    expect(await room.attempts.attempt(test.db.sql, id, await room.newPerson(), momentAt(60))).toBeNull();
    expect(await room.attempts.result(test.db.sql, id, person, momentAt(60), 'en')).toBeNull();
  });

  it('keeps a save once, however often it is sent, and refuses another body under its step id', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    const { right, wrong } = await room.optionsOf(id, 1);
    const first = await room.save(id, person, 's1', { '1': wrong }, 5);
    expect(first).toMatchObject({ outcome: 'saved', saved: ['1'], at: momentAt(5).at });
    expect(await room.save(id, person, 's1', { '1': wrong }, 9)).toEqual(first);
    expect(reasonOf(await room.save(id, person, 's1', { '1': right }, 9))).toBe('another-body');
    const view = await room.attempts.attempt(test.db.sql, id, person, momentAt(10));
    expect(view!.saved['1']!.answer).toBe(wrong);
  });

  it('keeps one step of twenty equal saves at once', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    const { right } = await room.optionsOf(id, 1);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => room.save(id, person, 'same', { '1': right })),
    );
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    const rows = await test.owner.rows(
      `SELECT 1 FROM attempt_steps WHERE attempt_id = $1 AND kind = 'saved'`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it('does not let a retried older save replace a newer one', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    const { right, wrong } = await room.optionsOf(id, 1);
    await room.save(id, person, 'older', { '1': wrong });
    await room.save(id, person, 'newer', { '1': right });
    await room.save(id, person, 'older', { '1': wrong });
    expect((await room.attempts.attempt(test.db.sql, id, person, momentAt(9)))!.saved['1']!.answer).toBe(
      right,
    );
  });

  it('does not save a form over an answer that is newer than the form', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    const { right, wrong } = await room.optionsOf(id, 1);
    const kept = await room.save(id, person, 'a', { '1': right }, 1, 0);
    expect(reasonOf(await room.save(id, person, 'b', { '1': wrong }, 2, 0))).toBe('newer-answer');
    expect(
      reasonOf(await room.save(id, person, 'c', { '2': (await room.optionsOf(id, 2)).right }, 2, 0)),
    ).toBe('saved');
    const basis = kept.outcome === 'saved' ? kept.seq : null;
    expect(reasonOf(await room.save(id, person, 'd', { '1': wrong }, 3, basis))).toBe('saved');
  });

  it('keeps nothing of a save that is not its own, not offered, or for no slot of it', async () => {
    const [person, stranger] = [await room.newPerson(), await room.newPerson()];
    const id = await room.started(person);
    const { right } = await room.optionsOf(id, 1);
    expect(reasonOf(await room.save(id, stranger, 's', { '1': right }))).toBe('unknown');
    expect(reasonOf(await room.save('x'.repeat(26) as AttemptId, person, 's', { '1': right }))).toBe(
      'unknown',
    );
    expect(reasonOf(await room.save(id, person, 's', { '1': right, '2': 'planted-right' }))).toBe('invalid');
    expect(reasonOf(await room.save(id, person, 's', { '4': right }))).toBe('invalid');
    const rows = await test.owner.rows(
      `SELECT 1 FROM attempt_steps WHERE attempt_id = $1 AND kind = 'saved'`,
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('keeps a flag and its removal', async () => {
    const person = await room.newPerson();
    const id = await room.started(person);
    const flag = (stepId: string, slot: string, flagged: boolean) =>
      room.attempts.flag(test.db.sql, { attempt: id, person, stepId, slot, flagged, moment: momentAt(1) });
    await flag('f1', '1', true);
    await flag('f2', '2', true);
    await flag('f3', '1', false);
    expect(reasonOf(await flag('f4', '9', true))).toBe('invalid');
    expect((await room.attempts.attempt(test.db.sql, id, person, momentAt(2)))!.flags).toEqual(['2']);
  });
});
