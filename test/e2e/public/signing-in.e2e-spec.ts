import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeAt, invited, newAccount, setUpFactor } from '../../support/accounts.js';
import type { Seen, Visitor } from '../../support/visitor.js';
import { testWeb, type TestWeb } from '../../support/web-app.js';

const PASSWORD = 'correct horse battery staple lamp';
const LONG = 'البحر و السماء 海と空 and the long way home, forty and twenty-four…'
  .padEnd(64, '.')
  .slice(0, 64);

/** The address that was typed, and the number of the request. */
const VARIES = /\b(?:ayu|nix)@mfa\.example|Request number [\w-]+/g;

describe('Signing in', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
    await newAccount(web, {
      email: 'ayu@mfa.example',
      name: 'Ayu Lestari',
      role: 'learner',
      password: PASSWORD,
    });
    await newAccount(web, { email: 'zed@mfa.example', name: 'Zed', role: 'learner', password: LONG });
    await newAccount(web, { email: 'hr@mfa.example', name: 'Hana Ren', role: 'hr', password: PASSWORD });
  });
  afterAll(() => web.close());

  let host = 0;
  const stranger = (): Visitor => web.visitor({ 'x-forwarded-for': `203.0.113.${++host}` });
  const attempt = async (email: string, password: string, visitor = stranger()): Promise<Seen> => {
    await visitor.get('/sign-in');
    return visitor.post('/sign-in', { email, password });
  };

  it('AUTH-01 gives an unknown user and a wrong password one answer', async () => {
    const plain = ({ status, headers, body }: Seen) => {
      const { 'retry-after': wait, date, ...rest } = headers;
      return {
        status,
        rest,
        isDated: date !== undefined,
        isSlowed: wait !== undefined,
        body: body.replaceAll(VARIES, '?'),
      };
    };
    /** Medians of thirty pairs; the pause lets the throttle forget the last one. */
    const medians = async (): Promise<number[]> => {
      const times: [number[], number[]] = [[], []];
      for (let i = 0; i < 30; i++) {
        const replies: Seen[] = [];
        for (const [which, email] of ['ayu@mfa.example', 'nix@mfa.example'].entries()) {
          const started = performance.now();
          replies.push(await attempt(email, 'not the password at all'));
          times[which]!.push(performance.now() - started);
        }
        expect(plain(replies[1]!)).toEqual(plain(replies[0]!));
        web.clock.advance(16 * 60_000);
      }
      return times.map((each) => each.toSorted((a, b) => a - b)[15]!);
    };
    /** The machine may do other things: of three tries, one without a difference shows that there is none. */
    const differs = async () => {
      const [known, unknown] = await medians();
      return Math.abs(known! - unknown!) >= Math.max(0.1 * known!, 15);
    };
    expect((await differs()) && (await differs()) && (await differs())).toBe(false);
  });

  it('AUTH-02 takes long passphrases exactly, and refuses the endless at once', async () => {
    expect((await attempt('zed@mfa.example', LONG)).location).toBe('/');
    expect((await attempt('zed@mfa.example', `${LONG.slice(0, 63)}x`)).status).toBe(401);
    const visitor = stranger();
    await visitor.get('/sign-in');
    const started = performance.now();
    expect(
      (await visitor.post('/sign-in', { email: 'zed@mfa.example', password: 'x'.repeat(100_000) })).status,
    ).toBe(401);
    expect(performance.now() - started).toBeLessThan(200);
    const { token } = await invited(web, { email: 'new@mfa.example', name: 'Nia', role: 'learner' });
    const short = await stranger().post(`/invitations/${token}`, { password: 'fourteen chars' });
    expect([short.status, short.text]).toEqual([422, expect.stringContaining('at least 15 characters')]);
  });

  it('AUTH-03 refuses what is tried first, says why, and asks for no kinds of characters', async () => {
    const { token } = await invited(web, {
      email: 'nia.moon@mfa.example',
      name: 'Nia Moonwalker',
      role: 'learner',
    });
    const choose = (password: string) => stranger().post(`/invitations/${token}`, { password });
    for (const [password, reason] of [
      ['passwordpassword', 'Too common'],
      ['passwordpassword12', 'Too common'],
      ['credencecredence', 'name of this product'],
      ['Ministry of Foreign Affairs of the Republic of Arunika', 'name of the ministry'],
      ['Nia Moonwalker 2026', 'your name or address'],
      ['nia.moon@mfa.example', 'your name or address'],
    ] as const) {
      const refused = await choose(password);
      expect([password, refused.status]).toEqual([password, 422]);
      expect(refused.text).toContain(reason);
      expect(refused.body).not.toMatch(/onpaste|autocomplete="off"/);
    }
    expect((await choose(PASSWORD)).location).toBe('/sign-in?done=password');
  });

  it('AUTH-04 takes a one-time code once, and none from two steps ago', async () => {
    const first = stranger();
    await first.signIn('hr@mfa.example', PASSWORD);
    const { secret, recoveryCodes } = await setUpFactor(web, first);
    expect(recoveryCodes).toHaveLength(10);
    web.clock.advance(90_000);
    const withCode = async (code: string) => {
      const visitor = stranger();
      const asked = await visitor.signIn('hr@mfa.example', PASSWORD);
      expect(asked.text).toContain('Enter your code');
      return visitor.post('/sign-in/code', { code });
    };
    const { at } = web.clock.moment();
    expect((await withCode(codeAt(secret, at, -2))).status).toBe(401);
    expect((await withCode(codeAt(secret, at))).location).toBe('/');
    expect((await withCode(codeAt(secret, at))).status).toBe(401);
    expect((await withCode(recoveryCodes[0]!)).location).toBe('/');
    expect((await withCode(recoveryCodes[0]!)).status).toBe(401);
  });

  it('AUTH-06 resets by a link that works once, and says nothing of who exists', async () => {
    const ask = async (email: string) => {
      const started = performance.now();
      const visitor = stranger();
      const asked = await visitor.follow(await visitor.post('/password-reset', { email }));
      return { body: asked.body, took: performance.now() - started };
    };
    const [known, unknown] = [await ask('zed@mfa.example'), await ask('nobody@mfa.example')];
    expect(unknown.body).toBe(known.body);
    const linkTo = async () => {
      const row = await web.test.owner.one<{ body: string }>(
        `SELECT row_to_json(o)::text AS body FROM outbox o WHERE row_to_json(o)::text LIKE '%/password-reset/%' ORDER BY 1 DESC LIMIT 1`,
      );
      return /\/password-reset\/([\w-]{22,})/.exec(row!.body)![1]!;
    };
    const old = await linkTo();
    const signedIn = stranger();
    await signedIn.signIn('zed@mfa.example', LONG);
    const visitor = stranger();
    expect((await visitor.get(`/password-reset/${old}`)).text).toContain('A new password for Zed');
    const next = 'a river runs behind seven hills';
    expect((await visitor.post(`/password-reset/${old}`, { password: next })).location).toBe(
      '/sign-in?done=password',
    );
    expect((await visitor.get(`/password-reset/${old}`)).status).toBe(404);
    expect((await signedIn.get('/account', { accept: 'application/json' })).status).toBe(401);
    expect((await attempt('zed@mfa.example', next)).location).toBe('/');
    expect((await attempt('zed@mfa.example', LONG)).status).toBe(401);
  });

  it('AUTH-06 ends a link after an hour, and does not skip the second factor', async () => {
    const visitor = stranger();
    await visitor.post('/password-reset', { email: 'hr@mfa.example' });
    const row = await web.test.owner.one<{ body: string }>(
      `SELECT row_to_json(o)::text AS body FROM outbox o WHERE row_to_json(o)::text LIKE '%Hana%/password-reset/%' LIMIT 1`,
    );
    const token = /\/password-reset\/([\w-]{22,})/.exec(row!.body)![1]!;
    await visitor.post(`/password-reset/${token}`, { password: 'seven hills behind a river' });
    expect((await visitor.signIn('hr@mfa.example', 'seven hills behind a river')).text).toContain(
      'Enter your code',
    );
    await visitor.post('/password-reset', { email: 'zed@mfa.example' });
    web.clock.advance(61 * 60_000);
    const late = await web.test.owner.rows<{ body: string }>(
      `SELECT row_to_json(o)::text AS body FROM outbox o WHERE row_to_json(o)::text LIKE '%Zed%/password-reset/%'`,
    );
    for (const { body } of late)
      expect((await visitor.get(/\/password-reset\/[\w-]{22,}/.exec(body)![0])).status).toBe(404);
  });

  it('AUTH-07 slows guessing of one account and of many, from wherever', async () => {
    await newAccount(web, { email: 'vic@mfa.example', name: 'Vic', role: 'learner', password: PASSWORD });
    const owner = web.visitor({ 'x-forwarded-for': '198.51.100.99' });
    await owner.signIn('vic@mfa.example', PASSWORD);
    for (let i = 0; i < 10; i++)
      expect((await attempt('vic@mfa.example', `wrong password ${i}`)).status).toBe(401);
    const slowed = await attempt('vic@mfa.example', PASSWORD);
    expect([slowed.status, Number(slowed.headers['retry-after'])]).toEqual([429, expect.any(Number)]);
    expect((await attempt('vic@mfa.example', PASSWORD, owner)).location).not.toBeNull();
    const one = web.visitor({ 'x-forwarded-for': '198.51.100.7' });
    const statuses: number[] = [];
    for (let i = 0; i < 51; i++)
      statuses.push(
        (await one.post('/sign-in', { email: `n${i}@mfa.example`, password: 'wrong password' })).status,
      );
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
  }, 120_000);

  it('AUTH-10 knows no default accounts, and uses an invitation once', async () => {
    for (const name of ['admin', 'root', 'test']) expect((await attempt(name, name)).status).toBe(401);
    const { token } = await invited(web, { email: 'first@mfa.example', name: 'First', role: 'admin' });
    const visitor = stranger();
    expect((await visitor.get(`/invitations/${token}`)).text).toContain('Welcome, First');
    expect((await visitor.post(`/invitations/${token}`, { password: PASSWORD })).status).toBe(303);
    expect((await visitor.get(`/invitations/${token}`)).status).toBe(404);
    expect((await visitor.post(`/invitations/${token}`, { password: PASSWORD })).status).toBe(404);
    for (const wrong of ['x', '%00', 'a'.repeat(190)])
      expect([400, 404]).toContain((await visitor.get(`/invitations/${wrong}`)).status);
  });

  it('AUTH-11 opens nothing to power before a second factor is set up', async () => {
    await newAccount(web, { email: 'trainer@mfa.example', name: 'Tri', role: 'trainer', password: PASSWORD });
    const visitor = stranger();
    expect((await visitor.signIn('trainer@mfa.example', PASSWORD)).text).toContain(
      'Your role needs a second factor',
    );
    for (const path of ['/account', '/certificates', '/sign-in/again', '/']) {
      expect([path, (await visitor.get(path)).location]).toEqual([path, '/account/security']);
      if (path !== '/') expect((await visitor.get(path, { accept: 'application/json' })).status).toBe(403);
    }
    expect((await visitor.post('/account', { lang: 'id' })).location).toBe('/account/security');
    expect((await visitor.post('/account/security/password', { current: PASSWORD })).location).toBe(
      '/account/security',
    );
    await setUpFactor(web, visitor);
    expect((await visitor.get('/account')).status).toBe(200);
  });

  it('INJ-06 leads nowhere outside, whatever next says', async () => {
    const visitor = stranger();
    const next = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/%2f/evil.example',
      'javascript:alert(1)',
    ];
    for (const to of [...next, '/%0d%0aSet-Cookie: a=b', '/\r\nX: y']) {
      const asked = await visitor.get(`/sign-in?next=${encodeURIComponent(to)}`);
      expect(asked.body).not.toMatch(/name="next"/);
      const reply = await visitor.post('/sign-in', {
        email: 'ayu@mfa.example',
        password: PASSWORD,
        next: to,
      });
      expect([to, reply.location]).toEqual([to, '/']);
      const again = await visitor.get(`/sign-in?next=${encodeURIComponent(to)}`);
      expect([to, again.location]).toEqual([to, '/']);
      await visitor.post('/sign-out');
    }
    await visitor.get('/sign-in?next=%2Fcertificates%3Fa%3D1');
    const inside = { email: 'ayu@mfa.example', password: PASSWORD, next: '/certificates?a=1' };
    expect((await visitor.post('/sign-in', inside)).location).toBe('/certificates?a=1');
  }, 60_000);
});
