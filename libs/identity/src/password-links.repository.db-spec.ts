import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountId } from '#kernel';
import { testDatabase, type TestDatabase } from '#database/testing';
import { type Identity, identityOn } from './identity.testing.js';
import { A_PASSWORD, ANOTHER_PASSWORD, second } from './moments.testing.js';

const HOUR = 3_600;

describe('Links that let somebody choose a password', () => {
  let test: TestDatabase;
  let identity: Identity;

  const tokenIn = (text: string) => /\/(?:invitations|password-reset)\/([\w-]{43})\b/.exec(text)?.[1] ?? '';
  const invite = (email: string, at = 0) =>
    test.db.transaction((tx) =>
      identity.invitations.invite(
        tx,
        {
          email,
          name: 'Ayu Example',
          lang: 'en',
          person: null,
          roles: [{ role: 'learner', scope: { kind: 'all', id: null } }],
          by: null,
          reason: 'joined',
        },
        second(at),
      ),
    );
  const invited = async (email: string, at = 0) => {
    const result = await invite(email, at);
    if (!result.ok) throw new Error(result.problems.join());
    return { token: tokenIn(result.value.link), account: result.value.account.id };
  };
  const accept = (token: string, password = A_PASSWORD, at = 1) =>
    test.db.transaction((tx) => identity.invitations.accept(tx, { token, password }, second(at)));
  const complete = (token: string, password = ANOTHER_PASSWORD, at = 1) =>
    test.db.transaction((tx) => identity.resets.complete(tx, { token, password }, second(at)));
  const letters = (email: string) =>
    test.owner.rows<{ template: string; text_body: string }>(
      'SELECT template, text_body FROM outbox WHERE recipient = $1 ORDER BY id',
      [email],
    );
  const reset = async (email: string, at = 0) => {
    await identity.resets.request(email, second(at));
    return tokenIn((await letters(email.trim().toLowerCase())).at(-1)?.text_body ?? '');
  };
  const signIn = async (email: string, password: string) =>
    (await identity.signIn.verify({ email, password, address: '::1', device: null }, second(2))).outcome;
  const sessionOf = (account: AccountId) =>
    test.db.transaction((tx) =>
      identity.sessions.open(tx, { account, device: '', place: '', secondFactor: false }, second(1)),
    );

  beforeAll(async () => {
    test = await testDatabase();
    identity = await identityOn(test.db);
  });
  afterAll(() => test.close());

  it('are the only way to an account: there is none at first', async () => {
    expect(await test.owner.rows('SELECT id FROM accounts')).toEqual([]);
  });

  it('invite once: the second use finds nothing', async () => {
    const { token, account } = await invited('a@mfa.example');
    expect((await identity.invitations.find(test.db.sql, token, second(1)))?.id).toBe(account);
    expect((await accept(token)).ok).toBe(true);
    expect(await accept(token)).toEqual({ ok: false, problems: ['no-such-link'] });
    expect(await identity.invitations.find(test.db.sql, token, second(1))).toBeNull();
    expect(await signIn('a@mfa.example', A_PASSWORD)).toBe('right');
    expect(await invite('A@mfa.example')).toEqual({ ok: false, problems: ['account-exists'] });
  });

  it('stay usable when the password is refused', async () => {
    const { token } = await invited('b@mfa.example');
    expect(await accept(token, 'fourteen chars')).toEqual({ ok: false, problems: ['too-short'] });
    expect(await accept(token, 'Ayu Example 1234')).toEqual({ ok: false, problems: ['names-person'] });
    expect((await accept(token)).ok).toBe(true);
  });

  it('are used once when two use them at the same moment', async () => {
    const { token } = await invited('c@mfa.example');
    const both = await Promise.all([accept(token), accept(token, ANOTHER_PASSWORD)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('expire, and die when a newer one is made', async () => {
    const { token } = await invited('d@mfa.example');
    expect((await accept(token, A_PASSWORD, 7 * 24 * HOUR)).ok).toBe(false);
    const { token: newer } = await invited('d@mfa.example', 5);
    expect((await accept(token, A_PASSWORD, 6)).ok).toBe(false);
    expect((await accept(newer, A_PASSWORD, 6)).ok).toBe(true);
  });

  it.each(['x', '', undefined, null, 'A'.repeat(43), ['a'], "' OR 1=1"])(
    'are not found by %j',
    async (token) => {
      expect(await identity.invitations.find(test.db.sql, token, second(0))).toBeNull();
      expect(await identity.resets.find(test.db.sql, token, second(0))).toBeNull();
    },
  );

  it('reset a password once, end every session and do not sign in', async () => {
    const { token, account } = await invited('e@mfa.example');
    await accept(token);
    const { value } = await sessionOf(account);
    const link = await reset('E@mfa.example ');
    expect((await complete(link)).ok).toBe(true);
    expect(
      await identity.sessions.find(test.db.sql, value, { moment: second(2), polling: false }),
    ).toBeNull();
    expect(await test.owner.rows('SELECT id FROM sessions WHERE account_id = $1', [account])).toEqual([]);
    expect(await signIn('e@mfa.example', A_PASSWORD)).toBe('wrong');
    expect(await signIn('e@mfa.example', ANOTHER_PASSWORD)).toBe('right');
    expect(await complete(link)).toEqual({ ok: false, problems: ['no-such-link'] });
  });

  it('reset within the hour, and the newest only', async () => {
    const { token } = await invited('f@mfa.example');
    await accept(token);
    const older = await reset('f@mfa.example', 1);
    expect((await complete(older, ANOTHER_PASSWORD, 1 + HOUR)).ok).toBe(false);
    const newer = await reset('f@mfa.example', 2);
    expect((await complete(older, ANOTHER_PASSWORD, 3)).ok).toBe(false);
    expect((await complete(newer, ANOTHER_PASSWORD, 3)).ok).toBe(true);
  });

  it('are of one purpose: an invitation resets nothing and a reset accepts nothing', async () => {
    const { token } = await invited('g@mfa.example');
    expect((await complete(token)).ok).toBe(false);
    await accept(token);
    expect((await accept(await reset('g@mfa.example'))).ok).toBe(false);
  });

  it('are sent no more than three times an hour to one address', async () => {
    const { token } = await invited('h@mfa.example');
    await accept(token);
    for (let i = 0; i < 5; i++) await identity.resets.request('h@mfa.example', second(i));
    await identity.resets.request('h@mfa.example', second(HOUR + 5));
    const sent = (await letters('h@mfa.example')).filter(({ template }) => template === 'password-reset');
    expect(sent).toHaveLength(4);
    for (let i = 0; i < 3; i++) await invite('i@mfa.example', i);
    expect(await invite('i@mfa.example', 9)).toEqual({ ok: false, problems: ['too-many-letters'] });
  });

  it('are sent to nobody who has no account, in the same time', async () => {
    const { token } = await invited('j@mfa.example');
    await accept(token);
    const fastest = async (email: string) => {
      const times: number[] = [];
      for (let i = 0; i < 3; i++) {
        const started = performance.now();
        await identity.resets.request(email, second(i));
        times.push(performance.now() - started);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await fastest('j@mfa.example'), await fastest('nobody@mfa.example')];
    expect(Math.abs(known - unknown)).toBeLessThan(15);
    expect(await letters('nobody@mfa.example')).toEqual([]);
  });

  it('leave no token in the database but in the letter', async () => {
    const { token } = await invited('k@mfa.example');
    const tables = ['invitations', 'password_resets', 'audit_lines', 'accounts'];
    for (const table of tables)
      expect(JSON.stringify(await test.owner.rows(`SELECT * FROM ${table}`))).not.toContain(token);
  });

  it('change one’s own password only with the current one, and keep the session it is changed in', async () => {
    const { token, account } = await invited('l@mfa.example');
    await accept(token);
    const [here, elsewhere] = [await sessionOf(account), await sessionOf(account)];
    const change = (current: string) =>
      test.db.transaction((tx) =>
        identity.passwords.change(tx, {
          account,
          current,
          next: ANOTHER_PASSWORD,
          session: here.session,
          moment: second(2),
        }),
      );
    expect(await change('wrong')).toEqual({ ok: false, problems: ['current-wrong'] });
    expect((await change(A_PASSWORD)).ok).toBe(true);
    for (let i = 0; i < 10; i++) await change('wrong');
    expect(await change(ANOTHER_PASSWORD)).toEqual({ ok: false, problems: ['too-many-tries'] });
    const find = (value: string) =>
      identity.sessions.find(test.db.sql, value, { moment: second(2), polling: false });
    expect(await find(here.value)).not.toBeNull();
    expect(await find(elsewhere.value)).toBeNull();
  });
});
