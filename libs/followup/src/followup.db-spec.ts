import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PublishedProgramme } from '#certification';
import { addDays, civilDate, END_OF_TIME, type PersonId } from '#kernel';
import { type FollowupHouse, followupHouse, staff } from './followup-house.testing.js';

let house: FollowupHouse;
let programme: PublishedProgramme;
let started = 0;

/** An award from 1 January 2025, valid through 31 December; its window opens on 3 September. */
const holder = async (email: string | null = `p${(started += 1)}@mfa.example`): Promise<PersonId> => {
  const [person] = await staff(house.owner, 1, `${email ?? 'none'}-${started}-`);
  await house.owner.run('UPDATE person_details SET email = $2 WHERE person_id = $1', [person, email]);
  await house.record(person!, programme.id, '2025-01-01');
  return person!;
};
const toldOf = async (person: PersonId) =>
  (await house.ledger())
    .filter((each) => each.person === person)
    .map(({ action, reason }) => [action, reason]);
const lettersTo = async (to: string) => (await house.letters()).filter((each) => each.to === to);
const enrolledOf = async (person: PersonId) =>
  (await house.enrolments()).filter((each) => each.person === person);

/** Each test has a time of its own: the position goes back to a day. */
const sweptThrough = (day: string | null) =>
  house.owner.run('UPDATE followup_positions SET swept_through = $1, digests_through = NULL', [day]);

beforeAll(async () => {
  house = await followupHouse();
  await house.publish();
  programme = await house.programme('AAA');
});
afterAll(() => house.close());

describe('A run', () => {
  beforeEach(() => sweptThrough('2025-09-02'));

  it('opens a window with one letter and one enrolment, and says nothing again', async () => {
    const person = await holder('ayu@mfa.example');
    await house.run('2025-09-03');
    await house.run('2025-09-03');
    await house.run('2025-09-04');
    expect(await toldOf(person)).toEqual([['window-opens', null]]);
    expect(await enrolledOf(person)).toEqual([{ person, source: 'renewal', course: 'dd900' }]);
    const [letter, ...more] = await lettersTo('ayu@mfa.example');
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ subject: 'Your certificate: Programme AAA, 31 December 2025' });
    expect(letter!.text).toContain('https://credence.example/certificates');
  });

  it('leaves an account of what was done, left out and why', async () => {
    const nameless = await holder(null);
    await house.run('2025-09-03');
    const [run] = await house.followup.newestRuns(house.db.sql, 1);
    expect(run).toMatchObject({ from: '2025-09-03', through: '2025-09-03', failed: 0 });
    expect(run!.skipped).toEqual({ 'no-address': 1 });
    expect(run!.endedAt).not.toBeNull();
    expect(await enrolledOf(nameless)).toHaveLength(1);
  });

  it('does everything once when several run at once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => holder()));
    await Promise.all([1, 2, 3].map(() => house.run('2025-09-03')));
    for (const person of people) {
      expect(await toldOf(person)).toEqual([['window-opens', null]]);
      expect(await enrolledOf(person)).toHaveLength(1);
    }
  });

  it('tells of several programmes in one letter', async () => {
    const other = await house.programme('BBB');
    const person = await holder('two@mfa.example');
    await house.record(person, other.id, '2025-01-01');
    await house.run('2025-09-03');
    const letters = await lettersTo('two@mfa.example');
    expect(letters).toHaveLength(1);
    expect(letters[0]!.subject).toMatch(/Programme AAA, .* · Programme BBB, /);
    expect(await enrolledOf(person)).toHaveLength(1);
  });

  it('speaks once more of an end that an extension moved', async () => {
    const person = await holder('moved@mfa.example');
    await house.run('2025-09-03');
    await house.record(person, programme.id, '2025-09-10', {
      type: 'extended',
      through: civilDate('2026-03-31'),
    });
    await house.run('2025-09-10');
    expect(await lettersTo('moved@mfa.example')).toHaveLength(2);
    expect(await enrolledOf(person)).toHaveLength(1);
  });

  it('waits for a course that is not published, and enrols when it appears', async () => {
    const later = await house.programme('CCC', { renewal: 'not-there' });
    const [person] = await staff(house.owner, 1, 'waits-');
    await house.record(person!, later.id, '2025-01-01');
    await house.run('2025-09-03');
    expect((await house.followup.newestRuns(house.db.sql, 1))[0]!.skipped).toMatchObject({
      'not-published': 1,
    });
    await house.owner.run(
      `UPDATE followup_enrolments SET course_slug = 'dd900' WHERE course_slug = 'not-there'`,
    );
    await house.run('2025-09-05');
    expect(await enrolledOf(person!)).toHaveLength(1);
  });

  it('writes in the language of its reader', async () => {
    const person = await holder('bahasa@mfa.example');
    await house.owner.run(`UPDATE person_details SET language = 'id' WHERE person_id = $1`, [person]);
    await house.run('2025-09-03');
    expect((await lettersTo('bahasa@mfa.example'))[0]).toMatchObject({
      subject: 'Sertifikat Anda: Program AAA, 31 Desember 2025',
    });
  });
});

describe('A worker that stood still for 60 days', () => {
  it('gives the right standings all along, tells the latest once and nothing of what was renewed', async () => {
    await sweptThrough('2025-09-02');
    const [waiting, renewing] = [await holder('waiting@mfa.example'), await holder('renewing@mfa.example')];
    await house.record(renewing, programme.id, '2025-09-20', { path: 'renewal' });
    const standing = async (day: string) => {
      const asked = { on: civilDate(day), knownAt: END_OF_TIME };
      const all = await house.certification.standings(house.db.sql, waiting, asked);
      return all.find((each) => each.programme.id === programme.id)!.answer.standing;
    };
    expect([await standing('2025-09-02'), await standing('2025-09-03')]).toEqual(['valid', 'renewal-open']);
    await house.run('2025-11-02');
    await house.run('2025-11-02');
    expect(await toldOf(waiting)).toEqual([
      ['window-opens', 'overtaken'],
      ['notice-90', null],
    ]);
    expect(await toldOf(renewing)).toEqual([]);
    expect(await lettersTo('waiting@mfa.example')).toHaveLength(1);
    expect(await lettersTo('renewing@mfa.example')).toEqual([]);
    expect(await enrolledOf(waiting)).toHaveLength(1);
  });

  it('ends with the ledger of daily runs, but for notices that were overtaken', async () => {
    const people = await staff(house.owner, 2, 'daily-');
    await sweptThrough('2025-09-02');
    await house.record(people[0]!, programme.id, '2025-01-01');
    for (let day = civilDate('2025-09-03'); day <= '2025-12-28'; day = addDays(day, 1)) await house.run(day);
    await sweptThrough('2025-09-02');
    await house.record(people[1]!, programme.id, '2025-01-01');
    await house.run('2025-12-28');
    const [daily, once] = [await toldOf(people[0]!), await toldOf(people[1]!)];
    expect(once.map(([action]) => action)).toEqual(daily.map(([action]) => action));
    expect(daily.every(([, reason]) => reason === null)).toBe(true);
    expect(once.map(([, reason]) => reason)).toEqual(['overtaken', 'overtaken', 'overtaken', null]);
  });
});
