import { testDatabase, type TestDatabase } from '#database/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courseRoom, monday, on } from './course-room.testing.js';

let test: TestDatabase;
let room: Awaited<ReturnType<typeof courseRoom>>;

beforeAll(async () => {
  test = await testDatabase();
  room = await courseRoom(test);
});
afterAll(() => test.close());

describe('Publishing courses', () => {
  it('publishes the test with its course, and nothing when repeated', async () => {
    expect(await room.publish()).toMatchObject({
      courses: [{ slug: 'dd900', change: 'none' }],
      problems: [],
      unpublishedTests: [],
    });
    expect(await room.attempts.newestEdition(test.db.sql, 'dd900-test')).toMatchObject({ number: 1 });
  });
});

describe('Enrolling', () => {
  it('begins one of ten enrolments at once', async () => {
    const person = await room.newPerson();
    const enrolled = await Promise.all(Array.from({ length: 10 }, () => room.enrol(person)));
    expect(new Set(enrolled.map((each) => each.ok && each.value.id)).size).toBe(1);
    expect(await room.enrolments.enrolmentsOf(test.db.sql, person)).toHaveLength(1);
  });

  it('is refused for a course that is not there', async () => {
    expect(await room.enrol(await room.newPerson(), monday, 'none')).toEqual({
      ok: false,
      problems: ['unknown-course'],
    });
  });

  it('ends once with a withdrawal, and may begin again with nothing done', async () => {
    const person = await room.readyPerson();
    const withdraw = () => test.db.transaction((tx) => room.enrolments.withdraw(tx, person, 'dd900', monday));
    expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    expect((await room.courseProgress(person))!.state).toBe('withdrawn');
    await room.enrol(person, on('2026-11-24'));
    expect(await room.courseProgress(person)).toMatchObject({ state: 'running', lessonsCompleted: 0 });
  });
});

describe('Marking a lesson as done', () => {
  it('counts once, and tells what comes next', async () => {
    const person = await room.newPerson();
    await room.enrol(person);
    expect(await room.courseProgress(person)).toMatchObject({
      next: { lesson: '01-first' },
      test: { state: 'closed' },
    });
    expect([await room.completeLesson(person), await room.completeLesson(person)]).toEqual([
      { ok: true, value: { next: null } },
      { ok: true, value: { next: null } },
    ]);
    expect(await room.courseProgress(person)).toMatchObject({
      lessonsCompleted: 1,
      next: null,
      test: { state: 'open' },
    });
  });

  it('is refused without an enrolment, and for a lesson or a course that is not there', async () => {
    const person = await room.newPerson();
    expect(await room.completeLesson(person)).toEqual({ ok: false, problems: ['not-enrolled'] });
    await room.enrol(person);
    expect(await room.completeLesson(person, '99-none')).toEqual({ ok: false, problems: ['unknown-lesson'] });
    expect(await room.completeLesson(person, '01-first', 'none')).toEqual({
      ok: false,
      problems: ['unknown-course'],
    });
  });
});
