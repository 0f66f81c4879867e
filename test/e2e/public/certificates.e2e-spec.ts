import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newNumber, newToken } from '#proofs';
import { DEMO_PASSWORD, demoWeb } from '../../support/demo.js';
import type { Seen, Visitor } from '../../support/visitor.js';
import type { TestWeb } from '../../support/web-app.js';

interface Issued {
  readonly number: string;
  readonly token: string;
  readonly email: string;
  readonly holder: string;
  readonly staff: string;
  readonly post: string | null;
}

const ISSUED = `
  SELECT c.number, c.token, a.email, h.name AS holder, p.staff_number AS staff,
         (SELECT po.code FROM postings g JOIN posts po ON po.id = g.post_id
           WHERE g.person_id = p.id AND g.kind = 'primary' AND NOT g.cancelled AND g.known_to IS NULL
             AND g.valid_from <= '2026-11-16' AND coalesce(g.valid_through, '9999-12-31') >= '2026-11-16' LIMIT 1) AS post
    FROM certificates c JOIN people p ON p.id = c.person_id JOIN accounts a ON a.person_id = p.id
    JOIN certificate_holders h ON h.certificate_id = c.id ORDER BY c.id`;

describe('Certificates in public and in private', () => {
  let web: TestWeb;
  let all: Issued[];
  let own: Issued;
  let host = 0;
  beforeAll(async () => {
    web = await demoWeb();
    all = await web.test.owner.rows<Issued>(ISSUED);
    own = all.find(({ email }) => email === 'diplomat@mfa.example')!;
  }, 180_000);
  afterAll(() => web.close());

  const verifier = (headers = {}): Visitor =>
    web.visitor({ 'x-forwarded-for': `203.0.113.${++host}`, ...headers });
  const signedIn = async (email: string): Promise<Visitor> => {
    const visitor = web.visitor();
    await visitor.signIn(email, DEMO_PASSWORD);
    return visitor;
  };
  const unknownLink = () => `/V/${newNumber('MFA', 2026, randomBytes)}/${newToken(randomBytes)}`;

  it('shows the holder the sheet, the numbers to copy and what a verifier sees', async () => {
    const diplomat = await signedIn('diplomat@mfa.example');
    const list = await diplomat.get('/certificates');
    expect(list.body).toContain(`/certificates/${own.number}`);
    const shown = await diplomat.get(`/certificates/${own.number}`);
    expect([shown.status, shown.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    for (const text of [own.holder, own.number, 'Certificate of competence', 'What a verifier sees'])
      expect(shown.text).toContain(text);
    const again = await diplomat.get(`/certificates/${own.number}`, {
      'if-none-match': String(shown.headers['etag']),
    });
    expect(again.status).toBe(304);
  });

  it('IDOR-02 gives a certificate to its holder and to whoever may see that person, and 404 to all others', async () => {
    const other = all.find(({ email, post }) => email !== own.email && post !== own.post)!;
    const paths = ['', '/share', '/unshare'].map((tail) => `/certificates/${other.number}${tail}`);
    const none = newNumber('MFA', 2026, randomBytes);
    for (const email of ['diplomat@mfa.example', 'admin@mfa.example', 'trainer@mfa.example']) {
      const visitor = await signedIn(email);
      const denied = await visitor.get(paths[0]!);
      const never = await visitor.get(`/certificates/${none}`);
      expect([email, denied.status, plain(denied)]).toEqual([email, 404, plain(never)]);
      for (const path of paths.slice(1)) expect((await visitor.post(path)).status).toBe(404);
    }
    for (const email of ['auditor@mfa.example', 'hr@mfa.example']) {
      const visitor = await signedIn(email);
      const seen = await visitor.get(paths[0]!);
      expect([email, seen.status]).toEqual([email, 200]);
      expect(seen.text).not.toContain('Turn sharing on');
      expect((await visitor.post(paths[1]!)).status).toBe(404);
    }
    expect((await verifier().get(paths[0]!)).location).toMatch(/^\/sign-in/);
    expect((await verifier().get(paths[0]!, { accept: 'application/json' })).status).toBe(401);
    const shares = await web.test.owner.rows('SELECT 1 FROM certificate_shares');
    expect(shares).toEqual([]);
  });

  it('IDOR-02 keeps a focal point within their post', async () => {
    const grant = await web.test.owner.one<{ post: string }>(
      `SELECT g.scope_id AS post FROM role_grants g JOIN accounts a ON a.id = g.account_id
        WHERE a.email = 'focal-point@mfa.example' AND g.scope_kind = 'post'`,
    );
    const visitor = await signedIn('focal-point@mfa.example');
    const there = all.find(({ post, email }) => post === grant!.post && email !== 'focal-point@mfa.example');
    const elsewhere = all.find(({ post }) => post !== grant!.post)!;
    expect((await visitor.get(`/certificates/${elsewhere.number}`)).status).toBe(404);
    if (there) expect((await visitor.get(`/certificates/${there.number}`)).status).toBe(200);
  });

  it('shows every printed line to whoever has the printed code, without a redirect, in either case', async () => {
    for (const url of [
      `/V/${own.number}/${own.token}`,
      `/V/${own.number.toLowerCase()}/${own.token.toLowerCase()}`,
    ]) {
      const shown = await verifier().get(url);
      expect([url, shown.status]).toEqual([url, 200]);
      for (const text of [own.holder, own.number, 'Issued by', 'Signed by', 'Compare every line'])
        expect(shown.text).toContain(text);
    }
  });

  it('CERT-05 tells no more than is printed, and by the number alone no person', async () => {
    const byNumber = await verifier().get(`/verify/${own.number.replaceAll('-', '').toLowerCase()}`);
    const byCode = await verifier().get(`/V/${own.number}/${own.token}`);
    expect(byNumber.text).toContain(own.number);
    expect(byNumber.text).not.toContain(own.holder);
    for (const { body } of [byNumber, byCode])
      for (const secret of [own.email, own.staff, 'mfa.example']) expect(body).not.toContain(secret);
    expect(byNumber.body).not.toContain(own.token);
  });

  it('says same or different of a name, and never which one', async () => {
    const visitor = verifier();
    const ask = (name: string) => visitor.post(`/verify/${own.number}`, { name });
    expect((await ask(own.holder.toUpperCase())).text).toContain('Same: this name is printed');
    const other = await ask('Somebody Else');
    expect(other.text).toContain('Different: another name is printed');
    expect(other.text).not.toContain(own.holder);
    for (let i = 0; i < 8; i++) await ask(`Name ${i}`);
    const slowed = await ask(own.holder);
    expect([slowed.status, Number(slowed.headers['retry-after']) > 0]).toEqual([429, true]);
  });

  it('recognises a mistyped number before any look-up, keeps what was typed, and reads scanned links', async () => {
    const visitor = verifier();
    const last = own.number.at(-1) === 'A' ? 'B' : 'A';
    const wrong = own.number.slice(0, -1) + last;
    const refused = await visitor.get(`/verify?number=${wrong}`);
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('One character looks wrong'),
    ]);
    expect(refused.body).toContain(`value="${wrong}"`);
    expect((await visitor.get('/verify?number=')).status).toBe(422);
    expect((await visitor.get('/verify?number=hello')).text).toContain('not the number of a certificate');
    expect((await visitor.get(`/verify?number=${own.number.toLowerCase()}`)).location).toBe(
      `/verify/${own.number}`,
    );
    const link = encodeURIComponent(`HTTPS://ELSEWHERE.EXAMPLE/V/${own.number}/${own.token}`);
    expect((await visitor.get(`/verify?number=${link}`)).location).toBe(`/V/${own.number}/${own.token}`);
  });

  it('CERT-04 gives never issued, withdrawn and wrong links the same bytes', async () => {
    const diplomat = await signedIn('diplomat@mfa.example');
    await diplomat.get(`/certificates/${own.number}`);
    expect((await diplomat.post(`/certificates/${own.number}/share`)).location).toMatch(/done=shared/);
    const shared = await diplomat.get(`/certificates/${own.number}?done=shared`);
    const link = new URL(/value="(HTTP[^"]+)"/.exec(shared.body)![1]!).pathname;
    expect((await verifier().get(link)).text).toContain(own.holder);
    await diplomat.post(`/certificates/${own.number}/unshare`);
    const visitor = verifier();
    const replies: Seen[] = [];
    for (const url of [
      link,
      unknownLink(),
      `/V/${own.number}/${newToken(randomBytes)}`,
      '/V/x/y',
      '/V/FSA-2026-1/%00',
    ])
      replies.push(await visitor.get(url));
    for (const reply of replies) expect([reply.status, reply.body]).toEqual([404, replies[0]!.body]);
    expect((await verifier().get(`/V/${own.number}/${own.token}`)).status).toBe(200);
  });

  it('CERT-04 slows whoever tries many unknown links, and nobody else', async () => {
    const visitor = web.visitor({ 'x-forwarded-for': '198.51.100.200' });
    const statuses: number[] = [];
    for (let i = 0; i < 100; i++) statuses.push((await visitor.get(unknownLink())).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
    const slowed = await visitor.get(`/verify/${own.number}`);
    expect([slowed.status, Number(slowed.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await verifier().get(`/verify/${own.number}`)).status).toBe(200);
    web.clock.advance(61_000);
    expect((await visitor.get(`/verify/${own.number}`)).status).toBe(200);
  });

  it('PRIV-02 keeps public verification out of search engines, caches and cookies, whatever it answers', async () => {
    const visitor = verifier({ cookie: 'lang=ar; sid=x' });
    const paths = ['/verify', '/verify?number=x', `/verify/${own.number}`, `/V/${own.number}/${own.token}`];
    for (const path of [...paths, unknownLink(), '/verify/nothing', `/verify?lang=id`]) {
      const reply = await visitor.get(path);
      expect([path, reply.headers['x-robots-tag'], reply.headers['cache-control']]).toEqual([
        path,
        'noindex',
        'no-store',
      ]);
      expect([path, reply.headers['set-cookie'], reply.headers['etag']]).toEqual([
        path,
        undefined,
        undefined,
      ]);
      expect([path, /<html lang="(\w+)"/.exec(reply.body)?.[1]]).toEqual([
        path,
        path.includes('lang=id') ? 'id' : 'en',
      ]);
    }
    for (const path of ['/sitemap.xml', '/verify/', '/V', '/V/', `/V/${own.number}`])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
  });
});

/** A page's bytes without the number of its request. */
function plain({ body }: Seen): string {
  return body.replaceAll(/Request number [\w-]+/g, '').replaceAll(/(?:value|content)="m\.[^"]+"/g, '');
}
