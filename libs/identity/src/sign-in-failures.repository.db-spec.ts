import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#database/testing';
import type { Account } from './account.js';
import { type Identity, identityOn, openAccount } from './identity.testing.js';
import { A_PASSWORD, second } from './moments.testing.js';
import { PasswordHashing } from './password-hashing.js';

describe('Signing in with a password', () => {
  let test: TestDatabase;
  let identity: Identity;
  let account: Account;
  const attempt = { email: 'ayu@mfa.example', password: A_PASSWORD, address: '198.51.100.1', device: null };
  const verify = (
    changes: Partial<Omit<typeof attempt, 'device'> & { device: string | null }> = {},
    at = 0,
  ) => identity.signIn.verify({ ...attempt, ...changes }, second(at));

  beforeAll(async () => {
    test = await testDatabase();
    identity = await identityOn(test.db);
    const hash = await new PasswordHashing().hash(A_PASSWORD);
    account = await openAccount(test.db, { email: 'ayu@mfa.example', hash, at: second(0).at });
    await openAccount(test.db, { email: 'invited@mfa.example', hash: null, at: second(0).at });
  });
  beforeEach(async () => {
    await test.owner.run('DELETE FROM sign_in_failures');
  });
  afterAll(() => test.close());

  it('is right for the right password, whatever the spelling of the address', async () => {
    const right = { outcome: 'right', account, knownDevice: false };
    expect(await verify()).toEqual(right);
    expect(await verify({ email: ' AYU@MFA.Example ' })).toEqual(right);
  });

  it('says the same of a wrong password, an unknown account, a bad address and one only invited', async () => {
    const wrong = { outcome: 'wrong' };
    expect(await verify({ password: `${A_PASSWORD}!` })).toEqual(wrong);
    expect(await verify({ email: 'nobody@mfa.example' })).toEqual(wrong);
    expect(await verify({ email: "' OR 1=1 --" })).toEqual(wrong);
    expect(await verify({ email: 'invited@mfa.example', password: '' })).toEqual(wrong);
    expect(await verify({ password: 'x'.repeat(100_000) })).toEqual(wrong);
    for (const name of ['admin', 'root', 'test']) {
      expect(await verify({ email: name, password: name })).toEqual(wrong);
    }
  });

  it.each(['ayu@mfa.example', 'nobody@mfa.example'])(
    'is slowed after ten wrong passwords for %s',
    async (email) => {
      for (let i = 0; i < 10; i++) {
        expect(await verify({ email, password: 'wrong', address: `198.51.100.${i}` }, i)).toEqual({
          outcome: 'wrong',
        });
      }
      expect(await verify({ email, address: '203.0.113.9' }, 60)).toEqual({
        outcome: 'throttled',
        retryAfter: 840,
      });
      expect(await verify({ email, password: 'wrong' }, 899)).toEqual({
        outcome: 'throttled',
        retryAfter: 1,
      });
      expect((await verify({ email }, 900)).outcome).toBe(email === attempt.email ? 'right' : 'wrong');
    },
  );

  it('lets the owner in from a device they used before, while strangers guess', async () => {
    const how = { userAgent: null, address: '192.0.2.1', device: null };
    const { device } = await test.db.transaction((tx) =>
      identity.signIns.complete(tx, account, how, second(0)),
    );
    for (let i = 0; i < 10; i++) await verify({ password: 'wrong' });
    expect((await verify()).outcome).toBe('throttled');
    expect(await verify({ device })).toEqual({ outcome: 'right', account, knownDevice: true });
    expect((await verify({ device: 'A'.repeat(22) })).outcome).toBe('throttled');
    for (let i = 0; i < 10; i++) await verify({ device, password: 'wrong' });
    expect((await verify({ device })).outcome).toBe('throttled');
  });

  it('judges no more than ten of many tries at once', async () => {
    const tries = await Promise.all(Array.from({ length: 40 }, () => verify({ password: 'wrong' })));
    expect(tries.filter(({ outcome }) => outcome === 'wrong').length).toBeLessThanOrEqual(10);
    expect(tries.filter(({ outcome }) => outcome === 'throttled').length).toBeGreaterThanOrEqual(30);
  });

  it('is slowed for an address from which fifty accounts were tried, and for no other address', async () => {
    const outcomes: string[] = [];
    for (let i = 0; i < 50; i++) {
      outcomes.push((await verify({ email: `s${i}@mfa.example`, password: 'wrong' })).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(49);
    expect(outcomes.at(-1)).toBe('throttled');
    expect((await verify()).outcome).toBe('throttled');
    expect((await verify({ address: '203.0.113.7' })).outcome).toBe('right');
  });

  it('answers busy rather than hashing without end, and counts no wrong try for it', async () => {
    const many = await Promise.all(
      Array.from({ length: 90 }, (_, i) => verify({ email: `b${i}@mfa.example`, address: `192.0.2.${i}` })),
    );
    const busy = many.filter(({ outcome }) => outcome === 'busy');
    expect(many.filter(({ outcome }) => outcome === 'wrong').length + busy.length).toBe(90);
    const rows = await test.owner.one<{ count: string }>('SELECT count(*) FROM sign_in_failures');
    expect(Number(rows?.count)).toBe(90 - busy.length);
  });

  it('tells of a new device by letter, but not of the first or of one it knows', async () => {
    await test.owner.run('DELETE FROM trusted_devices');
    const complete = (device: string | null, userAgent: string | null) =>
      test.db.transaction((tx) =>
        identity.signIns.complete(tx, account, { userAgent, address: '192.0.2.1', device }, second(0)),
      );
    const first = await complete(null, null);
    await complete(first.device, null);
    await complete(null, 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0');
    const letters = await test.owner.rows<{ template: string; text_body: string }>('SELECT * FROM outbox');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.template).toBe('new-device');
    expect(letters[0]?.text_body).toContain('Firefox · Linux');
  });
});
