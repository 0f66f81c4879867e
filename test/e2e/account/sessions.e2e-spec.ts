import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sessionCookie } from '../../../apps/web/src/http/cookies.js';
import { Accounts, RoleGrants, Sessions } from '#identity';
import type { AccountId } from '#kernel';
import { newAccount, setUpFactor } from '../../support/accounts.js';
import type { Visitor } from '../../support/visitor.js';
import { testWeb, type TestWeb } from '../../support/web-app.js';

const PASSWORD = 'correct horse battery staple lamp';
const JSON_ONLY = { accept: 'application/json' };

describe('Sessions and the account', () => {
  let web: TestWeb;
  let ayu: AccountId;
  let admin: AccountId;
  beforeAll(async () => {
    web = await testWeb({ config: { sessionIdle: 60, sessionAbsolute: 600 } });
    ayu = await newAccount(web, {
      email: 'ayu@mfa.example',
      name: 'Ayu',
      role: 'learner',
      password: PASSWORD,
    });
    admin = await newAccount(web, { email: 'a@mfa.example', name: 'Ada', role: 'admin', password: PASSWORD });
    const asked = {
      account: admin,
      role: 'learner',
      scope: { kind: 'all', id: null },
      reason: 'staff',
    } as const;
    const days = { from: web.clock.moment().today, through: null };
    const grants = web.app.get(RoleGrants, { strict: false });
    await web.test.db.transaction((tx) => grants.grant(tx, { ...asked, ...days }, null, web.clock.moment()));
  });
  afterAll(() => web.close());

  const signedIn = async (email = 'ayu@mfa.example', headers = {}): Promise<Visitor> => {
    const visitor = web.visitor(headers);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };
  const statusOf = async (value: string | null): Promise<number> => {
    const visitor = web.visitor();
    visitor.setCookie('sid', value ?? '');
    return (await visitor.get('/account', JSON_ONLY)).status;
  };
  const accountRow = () => web.test.owner.one('SELECT * FROM accounts WHERE id = $1', [ayu]);

  it('SESS-01 gives a new value at sign-in, step-up and role change; the old one gets 401', async () => {
    const visitor = await signedIn('a@mfa.example');
    const atSignIn = visitor.cookie('sid');
    await setUpFactor(web, visitor);
    const atFactor = visitor.cookie('sid');
    await visitor.get('/account');
    const changed = await visitor.post('/account/role', { role: 'learner' });
    const atRole = visitor.cookie('sid');
    expect(changed.location).toBe('/home');
    expect(new Set([atSignIn, atFactor, atRole]).size).toBe(3);
    expect([await statusOf(atSignIn), await statusOf(atFactor), await statusOf(atRole)]).toEqual([
      401, 401, 200,
    ]);
    const learner = await signedIn();
    const before = learner.cookie('sid');
    await learner.get('/sign-in/again?next=%2Fcertificates');
    expect((await learner.post('/sign-in/again', { proof: 'not this one, surely' })).status).toBe(401);
    expect(await statusOf(before)).toBe(200);
    const confirmed = await learner.post('/sign-in/again', { proof: PASSWORD, next: '/certificates' });
    expect(confirmed.location).toBe('/certificates');
    expect([await statusOf(before), await statusOf(learner.cookie('sid'))]).toEqual([401, 200]);
  });

  it('SESS-01 shows no role that the person does not hold', async () => {
    const visitor = await signedIn();
    await visitor.get('/account');
    for (const role of ['admin', '', 'visitor', ['learner', 'admin']])
      expect((await visitor.post('/account/role', { role })).status).toBe(400);
  });

  it('SESS-02 ends the session for real, by a form on every page', async () => {
    const visitor = await signedIn();
    const value = visitor.cookie('sid');
    for (const path of ['/account', '/account/security', '/certificates', '/help', '/privacy'])
      expect((await visitor.get(path)).body).toMatch(/<form method="post" action="\/sign-out">/);
    const out = await visitor.post('/sign-out');
    expect([out.status, out.headers['clear-site-data']]).toEqual([303, '"cache", "storage"']);
    expect([await statusOf(value), visitor.cookie('sid')]).toEqual([401, null]);
    for (const path of ['/account', '/account/security', '/certificates', '/sign-in/again'])
      expect((await visitor.get(path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  });

  it('SESS-03 ends idle sessions, and busy ones at the absolute limit', async () => {
    const [idle, busy] = [await signedIn(), await signedIn()];
    for (let seconds = 0; seconds < 61; seconds += 30) {
      web.clock.advance(30_500);
      expect((await busy.get('/account', JSON_ONLY)).status).toBe(200);
    }
    expect((await idle.get('/account', JSON_ONLY)).status).toBe(401);
    for (let seconds = 92; seconds < 590; seconds += 40) {
      web.clock.advance(40_000);
      await busy.get('/account');
    }
    web.clock.advance(40_000);
    expect((await busy.get('/account', JSON_ONLY)).status).toBe(401);
  });

  it('SESS-04 lists sessions, ends one or all others, and all others with a new password', async () => {
    const phone = { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/605', 'x-forwarded-for': '198.51.100.7' };
    const [here, there, third] = [
      await signedIn(),
      await signedIn('ayu@mfa.example', phone),
      await signedIn(),
    ];
    const listed = await here.get('/account/security');
    expect(listed.text).toMatch(/Safari · iOS 198\.51\.100\.x , since .*\(this session\)/);
    expect(listed.text.match(/, since/g)).toHaveLength(3);
    const ends = [...listed.body.matchAll(/iOS<\/bdi>[^]*?action="([^"]+\/end)"/g)].map((found) => found[1]!);
    expect(ends).toHaveLength(1);
    await here.post(ends[0]!);
    expect((await there.get('/account', JSON_ONLY)).status).toBe(401);
    expect((await here.post('/account/security/sessions/999999/end')).status).toBe(404);
    await here.post('/account/security/other-sessions/end');
    expect((await third.get('/account', JSON_ONLY)).status).toBe(401);
    const other = await signedIn();
    await here.get('/account/security');
    const wrong = { current: 'some other password', password: 'a river behind seven hills' };
    expect((await here.post('/account/security/password', wrong)).text).toContain(
      'not your current password',
    );
    const right = { ...wrong, current: PASSWORD };
    expect((await here.post('/account/security/password', right)).location).toBe(
      '/account/security?done=password',
    );
    expect([(await other.get('/account', JSON_ONLY)).status, (await here.get('/account')).status]).toEqual([
      401, 200,
    ]);
    await here.get('/account/security');
    const back = { current: right.password, password: PASSWORD };
    expect((await here.post('/account/security/password', back)).status).toBe(303);
  });

  it('SESS-04 ends nobody else’s session', async () => {
    const [own, foreign] = [await signedIn(), await signedIn('a@mfa.example')];
    const sessions = web.app.get(Sessions, { strict: false });
    const lines = await sessions.list(web.test.db.sql, admin, web.clock.moment());
    await own.get('/account');
    for (const { session } of lines)
      expect((await own.post(`/account/security/sessions/${session}/end`)).status).toBe(404);
    expect((await foreign.get('/account', JSON_ONLY)).status).toBe(403);
  });

  it('SESS-05 shuts out a disabled account with its next request', async () => {
    const id = await newAccount(web, {
      email: 'l@mfa.example',
      name: 'Lee',
      role: 'learner',
      password: PASSWORD,
    });
    const visitor = await signedIn('l@mfa.example');
    expect((await visitor.get('/account', JSON_ONLY)).status).toBe(200);
    const accounts = web.app.get(Accounts, { strict: false });
    const change = { account: id, by: admin, reason: 'left the service', moment: web.clock.moment() };
    await web.test.db.transaction((tx) => accounts.disable(tx, change));
    expect((await visitor.get('/account', JSON_ONLY)).status).toBe(401);
    expect((await visitor.get('/account')).location).toMatch(/^\/sign-in/);
  });

  it('SESS-06 sets one session cookie with its flags, and shows its value nowhere', async () => {
    const visitor = web.visitor();
    await visitor.get('/sign-in');
    const reply = await visitor.post('/sign-in', { email: 'ayu@mfa.example', password: PASSWORD });
    const set = [reply.headers['set-cookie']].flat().filter((each) => each?.startsWith('sid='));
    expect(set).toEqual([expect.stringMatching(/^sid=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/)]);
    const value = visitor.cookie('sid')!;
    for (const path of ['/account', '/account/security', '/certificates'])
      expect((await visitor.get(path)).body).not.toContain(value);
    expect(sessionCookie('v', true)).toBe('__Host-sid=v; Path=/; HttpOnly; SameSite=Lax; Secure');
  });

  it('SESS-07 refuses what comes from elsewhere, and changes nothing', async () => {
    const [visitor, other] = [await signedIn(), await signedIn()];
    await visitor.get('/account');
    await other.get('/account');
    const before = await accountRow();
    const fields = { lang: 'ar', lite: 'yes' };
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      expect((await visitor.post('/account', fields, headers)).status).toBe(403);
      expect((await visitor.postJson('/account', fields, headers)).status).toBe(403);
      await visitor.get('/account');
    }
    for (const token of ['', 'wrong', other.token()!])
      expect((await visitor.post('/account', { ...fields, _csrf: token })).status).toBe(403);
    expect((await visitor.postJson('/account', fields, { 'x-csrf-token': '' })).status).toBe(403);
    expect((await visitor.post('/sign-out', { _csrf: 'wrong' })).status).toBe(403);
    expect(await accountRow()).toEqual(before);
  });

  it('SESS-08 asks for a fresh proof where a page says that it is dangerous', async () => {
    const visitor = await signedIn('a@mfa.example');
    expect((await visitor.get('/sign-in/again')).location).toBe('/sign-in/code?next=%2Fsign-in%2Fagain');
  });

  it('AUTHZ-05 stores the known fields and no others', async () => {
    const visitor = await signedIn();
    await visitor.get('/account');
    const smuggled = {
      ...{ role: 'admin', isAdmin: 'yes', grade: 'A', emailVerified: 'yes', department: 'X', id: '1' },
      ...{
        createdAt: '2000-01-01',
        created_at: '2000-01-01',
        name: 'Other',
        email: 'x@mfa.example',
        person_id: '1',
      },
      ...{ demonstration: 'yes', password_hash: 'x', disabled_at: '' },
    };
    const before = (await accountRow()) as Record<string, unknown>;
    const fields = { lang: 'id', lite: 'yes' };
    const query = new URLSearchParams(smuggled).toString();
    expect((await visitor.post(`/account?${query}`, { ...fields, ...smuggled })).location).toBe(
      '/account?done=saved',
    );
    await visitor.get('/account');
    expect((await visitor.postJson('/account', { ...fields, ...smuggled, reminders: 'yes' })).status).toBe(
      303,
    );
    expect(await accountRow()).toEqual({
      ...before,
      lang: 'id',
      lite: true,
      shortcuts: false,
      reminders: true,
    });
    expect((await visitor.get('/account')).body).toMatch(/<html lang="id" dir="ltr" data-lite>/);
    expect((await visitor.get('/account')).body).toContain('data-keys="off"');
    expect((await visitor.post('/account', { lang: 'xx' })).status).toBe(422);
  });

  it('remembers a language and lite mode from the address, on every page', async () => {
    const visitor = web.visitor();
    const chosen = await visitor.get('/privacy?lang=ar&lite=on');
    expect([chosen.status, chosen.location]).toEqual([303, '/privacy']);
    expect((await visitor.follow(chosen)).body).toContain('<html lang="ar" dir="rtl" data-lite>');
    expect((await visitor.get('/nowhere')).body).toContain('<html lang="ar" dir="rtl"');
    expect((await visitor.get('/nowhere?lang=id')).location).toBe('/nowhere');
    expect((await visitor.get('//evil.example?lang=id')).location).toBe('/');
  });

  it('tells the same of help, accessibility and privacy to everybody', async () => {
    for (const path of ['/help', '/accessibility', '/privacy'])
      expect((await web.visitor().get(path)).text).toContain('Skip to main content');
  });
});
