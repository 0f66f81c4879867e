import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountId, CivilDate, PersonId, Role } from '#kernel';
import { testDatabase, type TestDatabase } from '#database/testing';
import { type Identity, identityOn, openAccount } from './identity.testing.js';
import { second } from './moments.testing.js';
import type { RoleGrant } from './role-grant.js';

const everywhere = { kind: 'all', id: null } as const;

describe('Roles', () => {
  let test: TestDatabase;
  let identity: Identity;
  let first: AccountId;
  let other: AccountId;

  const grant = (account: AccountId, role: Role, by: AccountId | null, through: string | null = null) =>
    test.db.transaction((tx) =>
      identity.roles.grant(
        tx,
        {
          account,
          role,
          scope: everywhere,
          from: second(0).today,
          through: through as CivilDate | null,
          reason: 'cover',
        },
        by,
        second(0),
      ),
    );
  const granted = async (
    account: AccountId,
    role: Role,
    by: AccountId | null,
    through?: string,
  ): Promise<RoleGrant> => {
    const result = await grant(account, role, by, through);
    if (!result.ok) throw new Error(result.problems.join());
    return result.value;
  };
  const end = (id: string, by: AccountId, reason = 'over') =>
    test.db.transaction((tx) => identity.roles.end(tx, { grant: id, by, reason, moment: second(1) }));
  const disable = (account: AccountId, by: AccountId, reason = 'left') =>
    test.db.transaction((tx) => identity.accounts.disable(tx, { account, by, reason, moment: second(1) }));

  beforeAll(async () => {
    test = await testDatabase();
    identity = await identityOn(test.db);
    first = (await openAccount(test.db, { email: 'first@mfa.example', hash: 'x', at: second(0).at })).id;
    other = (await openAccount(test.db, { email: 'other@mfa.example', hash: 'x', at: second(0).at })).id;
  });
  afterAll(() => test.close());

  it('are not given to oneself, without a reason, or as a visitor', async () => {
    expect(await grant(other, 'admin', other)).toEqual({ ok: false, problems: ['yourself'] });
    expect(await grant(other, 'visitor', first)).toEqual({ ok: false, problems: ['not-grantable'] });
    expect(await grant('999' as AccountId, 'hr', first)).toEqual({
      ok: false,
      problems: ['no-such-account'],
    });
    expect(await grant(other, 'hr', first, '2020-01-01')).toEqual({ ok: false, problems: ['days-reversed'] });
    await expect(
      test.db.sql.run(
        `INSERT INTO role_grants (account_id, role, scope_kind, valid_from, granted_by, granted_at, reason)
         VALUES ($1, 'admin', 'all', '2026-01-01', $1, now(), 'x')`,
        [other],
      ),
    ).rejects.toThrow('ck_role_grants_self');
  });

  it('can be neither changed nor deleted, only ended', async () => {
    await expect(test.db.sql.run(`UPDATE role_grants SET role = 'admin'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(test.db.sql.run('DELETE FROM role_grants')).rejects.toThrow('permission denied');
  });

  it('leave before and after in the audit log', async () => {
    const trainer = await granted(other, 'trainer', first);
    await end(trainer.id, first);
    const { lines } = await identity.audit.page(test.db.sql, { subject: other }, { before: null, limit: 2 });
    expect(lines.map(({ action, reason, detail }) => ({ action, reason, detail }))).toMatchObject([
      { action: 'role-ended', reason: 'over', detail: { before: ['trainer'], after: [] } },
      { action: 'role-granted', reason: 'cover', detail: { before: [], after: ['trainer'] } },
    ]);
    expect(await end(trainer.id, first)).toEqual({ ok: false, problems: ['ended-already'] });
  });

  it('always leave one administrator for good', async () => {
    const one = await granted(first, 'admin', null);
    expect(await end(one.id, other)).toEqual({ ok: false, problems: ['last-admin'] });
    expect(await disable(first, other)).toEqual({ ok: false, problems: ['last-admin'] });
    const dated = await granted(other, 'admin', first, '2030-01-01');
    expect(await end(one.id, other)).toEqual({ ok: false, problems: ['last-admin'] });
    await end(dated.id, first);
    const two = await granted(other, 'admin', first);
    const both = await Promise.all([end(one.id, other), end(two.id, first)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('of an administrator whose account is closed do not count', async () => {
    const third = (await openAccount(test.db, { email: 'third@mfa.example', hash: 'x', at: second(0).at }))
      .id;
    await granted(third, 'admin', first);
    expect((await disable(third, first)).ok).toBe(true);
    const { lines } = await identity.audit.page(
      test.db.sql,
      { action: 'account-disabled' },
      { before: null, limit: 1 },
    );
    expect(lines[0]).toMatchObject({ actor: first, subjectId: third, reason: 'left' });
    expect(await disable(first, first)).toMatchObject({ problems: expect.arrayContaining(['yourself']) });
    expect(await disable(third, first, ' ')).toEqual({
      ok: false,
      problems: ['reason-needed', 'is-so-already'],
    });
  });

  it('of the demonstration come with their accounts, thousands at once', async () => {
    await test.owner.run(`INSERT INTO people (staff_number) SELECT 's' || n FROM generate_series(1, 3900) n`);
    const people = await test.owner.rows<{ id: PersonId; staff_number: string }>(
      'SELECT id, staff_number FROM people',
    );
    const rows = people.map(({ id, staff_number }) => ({
      person: id,
      email: `${staff_number.toUpperCase()}@mfa.example`,
      name: `Staff ${staff_number}`,
      lang: 'id',
      roles: [{ role: 'learner' as const, scope: everywhere }],
    }));
    const hash = await identity.demonstration.hashOf('a password for all of them');
    const started = performance.now();
    const ids = await test.db.transaction((tx) => identity.demonstration.create(tx, rows, hash, second(0)));
    expect(performance.now() - started).toBeLessThan(5_000);
    const account = await identity.accounts.find(test.db.sql, ids[17]!);
    expect(account).toMatchObject({
      person: people[17]!.id,
      email: `${people[17]!.staff_number}@mfa.example`,
    });
    const tried = {
      email: account!.email,
      password: 'a password for all of them',
      address: '::1',
      device: null,
    };
    expect((await identity.signIn.verify(tried, second(1))).outcome).toBe('right');
    expect(await identity.roles.ofAccount(test.db.sql, ids[17]!)).toMatchObject([{ role: 'learner' }]);
  });

  it('belong to accounts that are listed by name, page by page', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page = await identity.accounts.page(test.db.sql, { text: 'STAFF s390', after, limit: 4 });
      names.push(...page.accounts.map(({ name }) => name));
      after = page.next;
    } while (after !== null);
    expect(names).toEqual(['Staff s390', 'Staff s3900']);
    expect((await identity.accounts.page(test.db.sql, { text: '%', after: 'x', limit: 4 })).accounts).toEqual(
      [],
    );
  });
});
