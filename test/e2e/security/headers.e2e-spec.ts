import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import helmet from '@fastify/helmet';
import { fastify, type LightMyRequestResponse } from 'fastify';
import { readdirSync } from 'node:fs';
import { liveWeb, type LiveWeb, type Sent } from '../../support/live-web.js';
import { routesOf } from '../../support/routes.js';

type Headers = LightMyRequestResponse['headers'];

/** What the acceptance cases ask for, said by another library. */
const POLICY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
  },
  hsts: { maxAge: 31_536_000, includeSubDomains: true },
  frameguard: { action: 'deny' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
};

/** Names of helmet's headers that only old browsers knew, or that default to the same. */
const NOT_OURS =
  /^(x-dns-prefetch-control|x-download-options|x-permitted-cross-domain-policies|x-xss-protection|origin-agent-cluster|content-type|content-length|date|connection)$/;

const EXACT_TYPE =
  /^(text\/(html|plain|css|javascript|csv)(; version=0\.0\.4)?; charset=utf-8|application\/((problem|manifest)\+)?json; charset=utf-8|image\/svg\+xml; charset=utf-8|font\/woff2)$/;

describe('Headers', () => {
  let web: LiveWeb;
  let secure: LiveWeb;
  let expected: Headers;

  /** Each handler as a page and as JSON, each asset, and everything that goes wrong outside of handlers. */
  const everything = (): Sent[] => {
    const routes = routesOf(web.app).map(({ method, path }) => ({
      method: method === 'ALL' ? 'GET' : method,
      url: path.replaceAll(/:\w+/g, 'x'),
    }));
    const assets = readdirSync('dist/assets').filter((name) => !/\.(br|gz|json)$/.test(name));
    return [
      ...routes.map((each) => ({ ...each, headers: { accept: 'text/html' } })),
      ...routes.map((each) => ({ ...each, headers: { accept: 'application/json' } })),
      ...assets.map((name) => ({ url: `/assets/${name}` })),
      { url: '/nowhere' },
      { url: '/%zz' },
      { url: '/sign-in?a=%zz' },
      { url: '/assets/../package.json' },
      { method: 'TRACE', url: '/' },
      { method: 'PROPFIND', url: '/' },
      { method: 'QUERY', url: '/' },
      { method: 'OPTIONS', url: '/sign-in' },
      { method: 'POST', url: '/sign-in', payload: '<a/>', headers: { 'content-type': 'text/xml' } },
      { method: 'POST', url: '/sign-in', payload: '{"a"', headers: { 'content-type': 'application/json' } },
      {
        method: 'POST',
        url: '/sign-in',
        payload: 'a'.repeat(200_000),
        headers: { 'content-type': 'application/json' },
      },
      { url: '/sign-in', headers: { expect: 'the unexpected' } },
      { url: '/', headers: { 'x-long': 'a'.repeat(20_000) } },
    ];
  };

  beforeAll(async () => {
    web = await liveWeb();
    secure = await liveWeb({ config: { publicUrl: 'https://training.mfa.example', isHttps: true } });
    const oracle = fastify();
    await oracle.register(helmet, POLICY);
    oracle.get('/', () => 'x');
    expected = (await oracle.inject('/')).headers;
    await oracle.close();
  });
  afterAll(async () => {
    await web.close();
    await secure.close();
  });

  it('HDR-01, HDR-02: of every reply over https are those that helmet writes', async () => {
    for (const sent of everything()) {
      const { headers } = await secure.send(sent);
      for (const [name, value] of Object.entries(expected)) {
        if (NOT_OURS.test(name)) continue;
        const got = { [`${sent.method ?? 'GET'} ${sent.url} ${name}`]: parts(headers[name]) };
        expect(got).toEqual({ [Object.keys(got)[0]!]: parts(value) });
      }
      expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    }
  });

  it('HDR-02: over plain http promise no https', async () => {
    expect((await web.send({})).headers).not.toHaveProperty('strict-transport-security');
  });

  it('HDR-01, PRIV-03: pages hold no script, style or handler of their own, and nothing of another host', async () => {
    const pages = everything().filter(
      ({ headers, method }) => headers?.['accept'] === 'text/html' && method === 'GET',
    );
    for (const sent of pages) {
      const { body } = await web.send(sent);
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
      for (const [, url] of body.matchAll(/\s(?:src|href|action|srcset)="([^"]*)"/g))
        expect(url).toMatch(/^(\/(?!\/)|#|\?|mailto:|$)/);
    }
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example'])(
    'HDR-03: grant nothing to the origin %s',
    async (origin) => {
      for (const sent of everything().slice(0, 40)) {
        const { headers } = await web.send({ ...sent, headers: { ...sent.headers, origin } });
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
    },
  );

  it('HDR-04: tell the exact type and charset of every body, and no product or version', async () => {
    for (const sent of everything()) {
      const reply = await web.send(sent);
      const name = `${sent.method ?? 'GET'} ${sent.url}`;
      const type = String(reply.headers['content-type'] ?? '');
      expect(`${name} ${reply.body === '' || EXACT_TYPE.test(type) ? '' : type}`).toBe(`${name} `);
      expect(Object.keys(reply.headers)).not.toEqual(expect.arrayContaining(['server']));
      expect(Object.keys(reply.headers)).not.toEqual(expect.arrayContaining(['x-powered-by']));
    }
  });

  it.each(['TRACE', 'PROPFIND', 'MKCOL', 'QUERY', 'SEARCH', 'PURGE'])(
    'HDR-04: refuse the method %s',
    async (method) => {
      const reply = await web.send({ method, url: '/' });
      expect(reply.statusCode).toBe(405);
      expect(reply.body).toContain('Request number');
    },
  );

  it.each(['BREW', 'get'])('HDR-04: do not know the method %s', async (method) => {
    const reply = await web.raw(`${method} / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    expect(reply).toMatchObject({ status: 501, isClosed: true });
  });

  it('PRIV-02: keep verification out of search engines', async () => {
    for (const url of [
      '/verify',
      '/verify/CR-0000-0000',
      '/V/CR-0000-0000/AAAAAAAAAAAAAAAAAAAAAA',
      '/verify/x',
    ])
      expect((await web.send({ url })).headers['x-robots-tag']).toMatch(/noindex/);
    expect((await web.send({ url: '/sitemap.xml' })).statusCode).toBe(404);
  });

  it('PRIV-05: come with errors that hold a short text and a number, and nothing of the inside', async () => {
    const failing = everything().map(async (sent) => {
      const reply = await web.send(sent);
      if (reply.statusCode < 400) return;
      expect(reply.body).not.toMatch(/node_modules|\.(ts|js):\d+|SELECT |FST_|postgres|pg_|Nest|Fastify/);
      if (reply.body.startsWith('{'))
        expect(Object.keys(JSON.parse(reply.body) as object).filter((key) => key !== 'detail')).toEqual([
          'type',
          'title',
          'status',
          'number',
        ]);
    });
    await Promise.all(failing);
  });
});

/** A header's parts in any order, so that only their meaning is compared. */
function parts(value: unknown): string[] {
  return String(value)
    .split(';')
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .sort();
}
