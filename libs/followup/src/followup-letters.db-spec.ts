import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedProgramme } from '#certification';
import type { AccountId, PersonId } from '#kernel';
import { letterSender, notificationSettings } from '#notifications/testing';
import { type FollowupHouse, followupHouse, noonOf, staff } from './followup-house.testing.js';

let house: FollowupHouse;
let programme: PublishedProgramme;

interface Owner {
  readonly person?: PersonId | null;
  readonly reminders?: boolean;
}
const account = async (name: string, { person = null, reminders = true }: Owner = {}) => {
  const row = await house.owner.one<{ id: AccountId }>(
    `INSERT INTO accounts (email, name, lang, demonstration, created_at, person_id, reminders)
     VALUES ($1 || '@mfa.example', $1, 'en', false, '2024-01-01Z', $2, $3) RETURNING id`,
    [name, person, reminders],
  );
  return row!.id;
};
const grant = (id: AccountId, role: string, post: string | null) =>
  house.owner.run(
    `INSERT INTO role_grants (account_id, role, scope_kind, scope_id, valid_from, granted_at, reason)
     VALUES ($1, $2, $3, $4, '2024-01-01', '2024-01-01Z', 'test')`,
    [id, role, post === null ? 'all' : 'post', post],
  );
/** Posts people at a new post of a threat class. */
const post = async (code: string, threat: number, people: readonly PersonId[]) => {
  await house.owner.run(
    `WITH change AS (INSERT INTO register_changes (recorded_at, source) VALUES ('2020-01-01Z', 'test') RETURNING id),
       p AS (INSERT INTO posts (code) VALUES ($1) RETURNING id),
       v AS (INSERT INTO post_versions (post_id, city, type, host, region, time_zone, hardship, threat, bandwidth,
           tour_months, valid_from, known_from, change_id)
         SELECT p.id, $1, 'EMB', 'XX', 'Region', 'UTC', 1, $2, 'A', 36, '2020-01-01', '2020-01-01Z', change.id FROM p, change)
     INSERT INTO postings (external_key, person_id, post_id, kind, cancelled, valid_from, known_from, change_id)
     SELECT $1 || person, person, p.id, 'primary', false, '2020-01-01', '2020-01-01Z', change.id
       FROM unnest($3::bigint[]) person, p, change`,
    [code, threat, people],
  );
};
const lettersTo = async (name: string) =>
  (await house.letters()).filter(({ to }) => to === `${name}@mfa.example`);
const sweptThrough = (day: string) =>
  house.owner.run('UPDATE followup_positions SET swept_through = $1, digests_through = $1', [day]);

beforeAll(async () => {
  house = await followupHouse();
  await house.publish();
  programme = await house.programme('AAA');
});
afterAll(() => house.close());

describe('A lapse at a dangerous post', () => {
  it('is told once to its head and the security officer, who acknowledge it', async () => {
    const people = await staff(house.owner, 3, 'lapse-');
    await post('NBO', 4, people.slice(0, 2));
    await post('GVA', 1, people.slice(2));
    const [head, officer] = [await account('head'), await account('officer')];
    await grant(head, 'head-of-post', 'NBO');
    await grant(await account('elsewhere'), 'head-of-post', 'GVA');
    await grant(officer, 'security-officer', null);
    for (const person of people) await house.record(person, programme.id, '2024-01-01');
    await sweptThrough('2025-12-30');
    for (const day of ['2025-12-31', '2025-12-31', '2026-01-01']) await house.run(day);
    for (const name of ['head', 'officer']) {
      const letters = await lettersTo(name);
      expect(letters.map(({ template }) => template)).toEqual(['lapse-at-post']);
      expect(letters[0]!.subject).toBe('Lapsed: Programme AAA, 31 December 2024');
      expect(letters[0]!.text.match(/^- lapse-\d: .*Acknowledge by 8 January 2026\.$/gm)).toHaveLength(2);
    }
    expect(await lettersTo('elsewhere')).toEqual([]);
    const [first, second] = await house.followup.alertsOf(house.db.sql, head);
    const acknowledge = (by: AccountId) =>
      house.db.transaction((tx) => house.followup.acknowledge(tx, by, first!.action, noonOf('2026-01-02')));
    expect([await acknowledge(head), await acknowledge(head)]).toEqual([true, false]);
    expect(await acknowledge(officer)).toBe(true);
    const after = await house.followup.alertsOf(house.db.sql, head);
    expect(after.map(({ action, acknowledgedAt }) => [action, acknowledgedAt !== null])).toEqual([
      [second!.action, false],
      [first!.action, true],
    ]);
  });
});

describe('A digest', () => {
  it('comes once a week to those who answer for a post and want it, with figures and no names', async () => {
    const people = await staff(house.owner, 3, 'week-');
    await post('AMM', 2, people);
    for (const name of ['manager', 'quiet'])
      await grant(await account(name, { reminders: name !== 'quiet' }), 'focal-point', 'AMM');
    for (const person of people) await house.record(person, programme.id, '2025-03-01');
    await sweptThrough('2026-03-01');
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10', '2026-04-30'])
      await house.run(day);
    const letters = await lettersTo('manager');
    expect(letters.map(({ key }) => key)).toEqual([expect.stringContaining('-2026-03-02@')]);
    const [letter] = letters;
    expect(letter!.text).toContain('- Programme AAA, expired: 3');
    expect(letter!.text).not.toContain('week-');
    expect(letter!.text).toMatch(/unsubscribe\/[\w-]{24}$/m);
    expect(await lettersTo('quiet')).toEqual([]);
  });
});

describe('A link that stops reminders', () => {
  it('stands where letters may be stopped, names one account, and is the same for ever', async () => {
    const [person] = await staff(house.owner, 1, 'reader-');
    const id = await account('reader', { person: person! });
    await house.record(person!, programme.id, '2026-05-01');
    await sweptThrough('2026-12-30');
    for (const day of ['2027-01-01', '2027-01-30', '2027-03-31']) await house.run(day);
    const letters = (await lettersTo('reader')).map(
      ({ text }) => /unsubscribe\/([\w-]{24})$/m.exec(text)?.[1] ?? null,
    );
    expect(letters).toEqual([letters[0], letters[0], null]);
    expect(await house.links.accountOf(house.db.sql, letters[0]!)).toBe(id);
    for (const token of ['', 'x', `${letters[0]!.slice(1)}A`]) {
      expect(await house.links.accountOf(house.db.sql, token)).toBeNull();
    }
  });

  it('is heeded: early reminders are left out, later ones come, and the enrolment is made', async () => {
    const [person] = await staff(house.owner, 1, 'stopped-');
    await account('stopped', { person: person!, reminders: false });
    await house.record(person!, programme.id, '2027-05-01');
    await sweptThrough('2027-12-30');
    for (const day of ['2028-01-02', '2028-01-31', '2028-03-31']) await house.run(day);
    const told = (await house.ledger()).filter((each) => each.person === person);
    expect(told.map(({ action, reason }) => [action, reason])).toEqual([
      ['window-opens', 'unsubscribed'],
      ['notice-90', 'unsubscribed'],
      ['notice-30', null],
    ]);
    expect(await lettersTo('stopped')).toHaveLength(1);
    expect((await house.enrolments()).filter((each) => each.person === person)).toHaveLength(1);
  });
});

describe('Mail that is down for hours', () => {
  it('loses no letter and doubles none', async () => {
    const people = await staff(house.owner, 20, 'mail-');
    for (const person of people) await house.record(person, programme.id, '2028-05-01');
    await sweptThrough('2028-12-30');
    await house.owner.run('UPDATE outbox SET sent_at = now() WHERE sent_at IS NULL');
    await house.run('2029-01-01');
    const down = letterSender(house.db, notificationSettings({ smtpUrl: 'smtp://127.0.0.1:1' }));
    const at = (hour: number) => ({
      ...noonOf('2029-01-01'),
      at: `2029-01-01T${hour}:00:00.000000Z` as never,
    });
    for (const hour of [12, 13, 14, 15, 16]) {
      await house.run('2029-01-01');
      expect((await down.sendDue(50, at(hour))).sent).toBe(0);
    }
    const waiting = await house.owner.one<{ n: number; different: number }>(
      `SELECT count(*)::int AS n, count(DISTINCT message_id)::int AS different FROM outbox
        WHERE sent_at IS NULL AND attempts > 0`,
    );
    expect(waiting).toEqual({ n: 20, different: 20 });
  });
});
