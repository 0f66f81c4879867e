import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountId } from '#kernel';
import { testDatabase, type TestDatabase } from '#database/testing';
import { type Identity, identityOn, identitySettings, openAccount } from './identity.testing.js';
import { second } from './moments.testing.js';
import type { OpenedSession } from './session.js';

describe('Sessions', () => {
  let test: TestDatabase;
  let identity: Identity;
  let account: AccountId;
  let admin: AccountId;

  const open = (of = account): Promise<OpenedSession> =>
    test.db.transaction((tx) =>
      identity.sessions.open(
        tx,
        { account: of, device: 'Firefox · Linux', place: '::1', secondFactor: false },
        second(0),
      ),
    );
  const find = (value: unknown, at = 1, polling = false) =>
    identity.sessions.find(test.db.sql, value, { moment: second(at), polling });

  beforeAll(async () => {
    test = await testDatabase();
    identity = await identityOn(test.db, identitySettings({ idleLimit: 5, absoluteLimit: 12 }));
    account = (await openAccount(test.db, { email: 'ayu@mfa.example', hash: 'x', at: second(0).at })).id;
    admin = (await openAccount(test.db, { email: 'admin@mfa.example', hash: 'x', at: second(0).at })).id;
    const grant = { role: 'learner', scope: { kind: 'all', id: null }, reason: 'staff' } as const;
    await test.db.transaction((tx) =>
      identity.roles.grant(tx, { ...grant, account, from: second(0).today, through: null }, admin, second(0)),
    );
  });
  afterAll(() => test.close());

  it('are found by the value of their cookie and by nothing else', async () => {
    const { value, csrf, session } = await open();
    const found = await find(value);
    expect(found).toMatchObject({ session, csrf, stage: 'complete', demonstration: false, enrolled: false });
    expect(found?.actor).toEqual({
      account,
      person: null,
      name: 'ayu',
      lang: 'en',
      roles: [{ role: 'learner', scope: { kind: 'all', id: null } }],
      role: 'learner',
    });
    for (const other of [csrf, session, '', undefined, null, 'A'.repeat(22), 'x'.repeat(5000)]) {
      expect(await find(other)).toBeNull();
    }
  });

  it('leave no value in the database by which one could sign in', async () => {
    const { value } = await open();
    const rows = await test.owner.rows('SELECT * FROM sessions');
    expect(JSON.stringify(rows)).not.toContain(value);
  });

  it('die of idleness, unless a person keeps them busy; polling is no person', async () => {
    const [idle, busy, polled] = [await open(), await open(), await open()];
    for (const at of [1, 2, 3, 4]) {
      expect(await find(busy.value, at)).not.toBeNull();
      expect(await find(polled.value, at, true)).not.toBeNull();
    }
    expect(await find(idle.value, 5)).toBeNull();
    expect(await find(polled.value, 5)).toBeNull();
    expect(await find(busy.value, 8)).not.toBeNull();
    expect(await find(busy.value, 11)).not.toBeNull();
    expect(await find(busy.value, 12)).toBeNull();
  });

  it('change their value when they are renewed, and the old one is worth nothing', async () => {
    const before = await open();
    const renewed = await test.db.transaction((tx) =>
      identity.sessions.renew(tx, { session: before.session, stepUp: true }, second(3)),
    );
    expect(await find(before.value, 3)).toBeNull();
    expect(await find(renewed?.value, 3)).toMatchObject({
      session: before.session,
      steppedUpAt: second(3).at,
    });
  });

  it('end one by one by their owner only, and all others at once', async () => {
    const [a, b, c] = [await open(), await open(), await open()];
    const end = (of: AccountId, session: string) =>
      test.db.transaction((tx) => identity.sessions.end(tx, of, session));
    expect(await end(admin, a.session)).toBe(false);
    expect(await end(account, a.session)).toBe(true);
    expect(await find(a.value)).toBeNull();
    await test.db.transaction((tx) => identity.sessions.endOthers(tx, account, b.session));
    expect(await find(b.value)).not.toBeNull();
    expect(await find(c.value)).toBeNull();
    expect(await identity.sessions.list(test.db.sql, account, second(2))).toEqual([
      {
        session: b.session,
        device: 'Firefox · Linux',
        place: '::1',
        startedAt: second(0).at,
        seenAt: second(1).at,
      },
    ]);
    expect(await identity.sessions.list(test.db.sql, account, second(13 * 3_600))).toEqual([]);
  });

  it('end at once when their account is closed, and it opens no new ones until it is opened again', async () => {
    const { value } = await open();
    const change = { account, by: admin, reason: 'left the service', moment: second(1) };
    const closed = await test.db.transaction((tx) => identity.accounts.disable(tx, change));
    expect(closed.ok).toBe(true);
    expect(await find(value)).toBeNull();
    const smuggled = await open();
    expect(await find(smuggled.value)).toBeNull();
    await test.db.transaction((tx) => identity.accounts.enable(tx, { ...change, reason: 'returned' }));
    expect(await find(smuggled.value)).not.toBeNull();
  });

  it('show only roles of today, and end when a role is given or taken', async () => {
    const { value } = await open();
    const grant = { account, role: 'trainer', scope: { kind: 'course', id: '7' }, reason: 'cover' } as const;
    const days = { from: second(0).today, through: second(0).today };
    const given = await test.db.transaction((tx) =>
      identity.roles.grant(tx, { ...grant, ...days }, admin, second(1)),
    );
    expect(await find(value)).toBeNull();
    const next = await open();
    expect((await find(next.value))?.actor.roles).toHaveLength(2);
    expect((await find(next.value))?.stage).toBe('enrolment');
    const tomorrow = { at: second(2).at, today: '2026-11-23' as ReturnType<typeof second>['today'] };
    const later = await identity.sessions.find(test.db.sql, next.value, { moment: tomorrow, polling: true });
    expect(later?.actor.roles).toHaveLength(1);
    const end = {
      grant: given.ok ? given.value.id : '',
      by: admin,
      reason: 'cover is over',
      moment: second(2),
    };
    await test.db.transaction((tx) => identity.roles.end(tx, end));
    expect(await find(next.value)).toBeNull();
  });

  it('are deleted by pruning once they are over', async () => {
    await open();
    await identity.sessions.prune(test.db.sql, second(5));
    expect(await test.owner.rows('SELECT id FROM sessions')).toEqual([]);
  });
});
