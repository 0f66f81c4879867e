import { testDatabase, type TestDatabase } from '#database/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courseRoom, monday, on, ZONE } from './course-room.testing.js';

let test: TestDatabase;
let room: Awaited<ReturnType<typeof courseRoom>>;

beforeAll(async () => {
  test = await testDatabase();
  room = await courseRoom(test);
});
afterAll(() => test.close());

describe('The test of a course', () => {
  it('is refused before enrolment and before the lessons are done, with the reasons', async () => {
    const person = await room.newPerson();
    expect(await room.start(person)).toEqual({
      outcome: 'refused',
      reasons: [{ reason: 'not-enrolled', course: 'dd900' }],
    });
    await room.enrol(person);
    const reasons = [{ reason: 'lessons-open', course: 'dd900', lessons: ['01-first'] }];
    expect(await room.start(person)).toEqual({ outcome: 'refused', reasons });
    const command = { person, quizSlug: 'dd900-test', lang: 'en', moment: monday };
    expect(await room.tests.refusals(test.db.sql, command)).toEqual(reasons);
  });

  it('honours what the register grants the person on the day', async () => {
    const person = await room.readyPerson();
    await test.owner.run(
      `WITH change AS (INSERT INTO register_changes (recorded_at, source) VALUES (now(), 'test') RETURNING id)
       INSERT INTO accommodations (external_key, person_id, time_factor, extra_attempts, breaks, reader_mode, ground,
         cancelled, valid_from, known_from, change_id)
       SELECT $2, $1, 1.5, 1, false, false, 'g', false, '2026-01-01', now(), id FROM change`,
      [person, `a-${person}`],
    );
    const view = await room.attempts.attempt(test.db.sql, await room.started(person), person, monday);
    expect(view!.deadline).toBe('2026-11-23T10:00:00.000000Z');
  });

  it('completes the course once when passed, as evidence of revision, edition and attempt', async () => {
    const person = await room.readyPerson();
    const attempt = await room.started(person);
    expect((await room.courseProgress(person))!.test!.state).toBe('running');
    await room.answerAll(attempt, person);
    const submissions = await Promise.all(Array.from({ length: 8 }, () => room.submit(attempt, person)));
    expect(submissions.filter((each) => each!.completes)).toHaveLength(1);
    expect(await room.courseProgress(person)).toMatchObject({
      state: 'completed',
      test: { state: 'passed' },
    });
    const [completion, ...others] = await room.completions.courseCompletions(test.db.sql, person);
    expect(others).toEqual([]);
    expect(completion).toMatchObject({
      courseSlug: 'dd900',
      quiz: 'dd900-test',
      attempt,
      passedOn: '2026-11-23',
      language: 'en',
    });
    expect(completion!.mark).toBe(completion!.max);
  });

  it('completes nothing when failed', async () => {
    const person = await room.readyPerson();
    expect(await room.submit(await room.started(person), person)).toMatchObject({
      completes: false,
      submitted: { passed: false },
    });
    expect(await room.courseProgress(person)).toMatchObject({ state: 'running', test: { state: 'failed' } });
    expect(await room.completions.courseCompletions(test.db.sql, person)).toEqual([]);
  });

  it('completes the course at the deadline when its time is over and somebody settles it', async () => {
    const person = await room.readyPerson();
    const attempt = await room.started(person, on('2026-11-23', '16:30:00'));
    await room.answerAll(attempt, person, on('2026-11-23', '16:31:00'));
    const settle = () => test.db.transaction((tx) => room.tests.settleDue(tx, on('2026-11-24'), ZONE, 500));
    const settled = (await Promise.all([settle(), settle()]))
      .flat()
      .filter((each) => each.submitted.attempt === attempt);
    expect(settled).toMatchObject([
      { completes: true, submitted: { submittedAt: '2026-11-23T17:10:00.000000Z' } },
    ]);
    expect(await room.completions.courseCompletions(test.db.sql, person)).toMatchObject([
      { passedOn: '2026-11-24' },
    ]);
  });

  it('gives new attempts to somebody who takes the course again, and a completion each time', async () => {
    const person = await room.readyPerson();
    for (const day of ['2026-11-23', '2026-12-23', '2027-01-23']) {
      const moment = on(day, '12:00:00');
      await room.enrol(person, moment);
      await room.completeLesson(person);
      const attempt = await room.started(person, moment);
      await room.answerAll(attempt, person, moment);
      await room.submit(attempt, person, moment);
    }
    const completions = await room.completions.courseCompletions(test.db.sql, person);
    expect(completions.map(({ passedOn }) => passedOn)).toEqual(['2026-11-23', '2026-12-23', '2027-01-23']);
  });
});
