import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import { epochMilliseconds } from '#kernel';
import { testDatabase, type TestDatabase } from '#database/testing';
import type { Account } from './account.js';
import { FactorUnreadable } from './identity.errors.js';
import { type Identity, identityOn, identitySettings, openAccount } from './identity.testing.js';
import { second } from './moments.testing.js';
import type { SignedIn } from './session.js';

describe('Second factors', () => {
  let test: TestDatabase;
  let identity: Identity;
  let next = 0;

  const codeAt = (secret: string, at: number) =>
    new TOTP({ secret }).generate({ timestamp: epochMilliseconds(second(at).at) });
  const account = () =>
    openAccount(test.db, { email: `f${next++}@mfa.example`, hash: 'x', at: second(0).at });
  const open = async (of: Account, at = 0) => {
    const session = { account: of.id, device: '', place: '', secondFactor: false };
    return (await test.db.transaction((tx) => identity.sessions.open(tx, session, second(at)))).value;
  };
  const find = (value: string | undefined, at = 0) =>
    identity.sessions.find(test.db.sql, value, { moment: second(at), polling: true });
  const signedIn = async (of: Account, at = 0): Promise<SignedIn> => (await find(await open(of, at), at))!;
  const enrol = async (of: Account) => {
    const session = await signedIn(of);
    const proposal = await test.db.transaction((tx) => identity.secondFactors.propose(tx, of, second(0)));
    const code = codeAt(proposal!.secret, 0);
    const confirmed = await test.db.transaction((tx) =>
      identity.secondFactors.confirm(tx, { signedIn: session, code }, second(0)),
    );
    if (!confirmed.ok) throw new Error(confirmed.problems.join());
    return { secret: proposal!.secret, ...confirmed.value };
  };
  const pass = async (of: Account, code: string, at: number) =>
    identity.secondFactors.pass({ signedIn: await signedIn(of, at), code, address: '::1' }, second(at));

  beforeAll(async () => {
    test = await testDatabase();
    identity = await identityOn(test.db);
  });
  afterAll(() => test.close());

  it('are set up by a first code, which ends all other sessions and renews this one', async () => {
    const of = await account();
    const elsewhere = await open(of);
    const { session, recoveryCodes } = await enrol(of);
    expect(recoveryCodes).toHaveLength(10);
    expect(await find(elsewhere)).toBeNull();
    expect(await find(session.value)).toMatchObject({ stage: 'complete', enrolled: true });
    expect(await test.db.transaction((tx) => identity.secondFactors.propose(tx, of, second(1)))).toBeNull();
  });

  it('are not set up by a wrong code', async () => {
    const of = await account();
    const session = await signedIn(of);
    const confirm = (code: string) =>
      test.db.transaction((tx) => identity.secondFactors.confirm(tx, { signedIn: session, code }, second(0)));
    expect(await confirm('000000')).toEqual({ ok: false, problems: ['not-proposed'] });
    const proposal = await test.db.transaction((tx) => identity.secondFactors.propose(tx, of, second(0)));
    expect(await confirm(codeAt(proposal!.secret, -120))).toEqual({ ok: false, problems: ['code-wrong'] });
  });

  it('are asked for at the next sign-in, and a code works once', async () => {
    const of = await account();
    const { secret } = await enrol(of);
    expect((await signedIn(of, 60)).stage).toBe('code');
    const code = codeAt(secret, 60);
    const passed = await pass(of, code, 60);
    expect(passed.outcome).toBe('right');
    expect(passed.outcome === 'right' && (await find(passed.value.value, 60))?.stage).toBe('complete');
    expect((await pass(of, code, 61)).outcome).toBe('wrong');
    expect((await pass(of, codeAt(secret, 60), 150)).outcome).toBe('wrong');
    expect((await pass(of, codeAt(secret, 150), 150)).outcome).toBe('right');
  });

  it('let one of two through who send the same code at once', async () => {
    const of = await account();
    const { secret } = await enrol(of);
    const code = codeAt(secret, 60);
    const outcomes = (await Promise.all([pass(of, code, 60), pass(of, code, 60)])).map(
      ({ outcome }) => outcome,
    );
    expect(outcomes.sort()).toEqual(['right', 'wrong']);
  });

  it('are replaced by a recovery code, once each', async () => {
    const of = await account();
    const { recoveryCodes } = await enrol(of);
    expect((await pass(of, recoveryCodes[3]!.toUpperCase(), 60)).outcome).toBe('right');
    expect((await pass(of, recoveryCodes[3]!, 61)).outcome).toBe('wrong');
    expect(await identity.secondFactors.recoveryCodesLeft(test.db.sql, of.id)).toBe(9);
    const rows = await test.owner.rows('SELECT * FROM recovery_codes');
    expect(JSON.stringify(rows)).not.toContain(recoveryCodes[4]!.replaceAll('-', ''));
  });

  it('stand sealed in the database, and an altered or moved row opens nothing', async () => {
    const [of, other] = [await account(), await account()];
    const { secret } = await enrol(of);
    const { secret: others } = await enrol(other);
    expect(JSON.stringify(await test.owner.rows('SELECT * FROM factors'))).not.toContain(secret);
    await test.owner.run(
      'UPDATE factors SET secret = (SELECT secret FROM factors WHERE account_id = $2) WHERE account_id = $1',
      [of.id, other.id],
    );
    await expect(pass(of, codeAt(others, 60), 60)).rejects.toThrow(FactorUnreadable);
  });

  it('are told to be unreadable under another SECRET_KEY; a recovery code still counts', async () => {
    const of = await account();
    const { secret, recoveryCodes } = await enrol(of);
    const { secondFactors } = await identityOn(
      test.db,
      identitySettings({ secretKey: 'another key, as long as any' }),
    );
    const attempt = async (code: string) => ({ signedIn: await signedIn(of, 60), code, address: '::1' });
    await expect(secondFactors.pass(await attempt(codeAt(secret, 60)), second(60))).rejects.toThrow(
      'SECRET_KEY',
    );
    expect((await secondFactors.pass(await attempt(recoveryCodes[0]!), second(60))).outcome).toBe('right');
  });

  it('can’t be guessed: the eleventh code is not judged', async () => {
    const of = await account();
    const { secret } = await enrol(of);
    for (let i = 0; i < 10; i++) expect((await pass(of, '12345', 60)).outcome).toBe('wrong');
    expect((await pass(of, codeAt(secret, 61), 61)).outcome).toBe('throttled');
  });

  it('are taken away only by another, with a reason, and all sessions end', async () => {
    const of = await account();
    const by = (await account()).id;
    const { session } = await enrol(of);
    const remove = (who: Account['id'], reason: string) =>
      test.db.transaction((tx) =>
        identity.secondFactors.remove(tx, { account: of.id, by: who, reason }, second(1)),
      );
    expect(await remove(of.id, 'lost')).toEqual({ ok: false, problems: ['yourself'] });
    expect(await remove(by, '')).toEqual({ ok: false, problems: ['reason-needed'] });
    expect(await remove(by, 'telephone lost')).toEqual({ ok: true, value: true });
    expect(await find(session.value)).toBeNull();
    expect((await signedIn(of)).stage).toBe('complete');
  });
});
