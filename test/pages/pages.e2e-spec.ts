import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { securityHeaders } from '../../apps/web/src/http/security-headers.js';
import { demoWeb } from '../support/demo.js';
import type { Seen } from '../support/visitor.js';
import type { TestWeb } from '../support/web-app.js';
import { markupOf } from './markup.js';
import { getRoutes, type Route, routeFor } from './routes.js';
import { Tour, VISIT_ROWS } from './tour.js';
import type { Who } from './guide.js';
import { HTML_BUDGETS, NOT_PAGES, type PageVisit, VISITS } from './visits.js';

const KILOBYTE = 1_000;
const LOCKS = pairsOf(securityHeaders(false));
const DIRECTIONS = { en: 'ltr', id: 'ltr', ar: 'rtl' } as const;

let web: TestWeb;
let tour: Tour;
let routes: Route[];

beforeAll(async () => {
  web = await demoWeb();
  tour = new Tour(web);
  routes = getRoutes(web.app);
});
afterAll(() => web.close());

async function open(visit: PageVisit, headers: Record<string, string> = {}): Promise<Seen> {
  const seen = await (await tour.as(visit.who)).get(await tour.addressOf(visit), headers);
  expect([seen.status, seen.location]).toEqual([200, null]);
  return seen;
}

describe('The tour', () => {
  it('visits every page that the running app answers', () => {
    const visited = new Set(VISITS.map(({ route }) => route));
    const left = routes
      .map(({ pattern }) => pattern)
      .filter((each) => !visited.has(each) && !(each in NOT_PAGES));
    expect(left).toEqual([]);
  });

  it('visits nothing that the running app does not answer', () => {
    const known = new Set(routes.map(({ pattern }) => pattern));
    expect(
      [...VISITS.map(({ route }) => route), ...Object.keys(NOT_PAGES)].filter((each) => !known.has(each)),
    ).toEqual([]);
  });
});

describe('A page', () => {
  it.each(VISIT_ROWS)('has one heading, a title, and tokens in its forms: %s', async (_, visit) => {
    const seen = await open(visit);
    expect(seen.headers['content-type']).toBe('text/html; charset=utf-8');
    const { headings, title, csrfless, twiceUsedIds, danglingReferences, inline } = markupOf(seen.body);
    expect({ headings, twiceUsedIds, danglingReferences, inline }).toEqual({
      headings: 1,
      twiceUsedIds: [],
      danglingReferences: [],
      inline: [],
    });
    expect(title).toMatch(/^\S.* – Ministry of Foreign Affairs/);
    if (visit.who !== 'visitor') expect(csrfless).toEqual([]);
  });

  it.each(VISIT_ROWS)(
    'HDR-01, HDR-02, PRIV-03: is locked in, and loads nothing of another host: %s',
    async (_, visit) => {
      const { headers, body } = await open(visit);
      expect(headers).toMatchObject(Object.fromEntries(LOCKS));
      for (const [, url] of body.matchAll(
        /\s(?:src|srcset|action|poster)="([^"]*)"|<link\s[^>]*href="([^"]*)"/g,
      ))
        expect(url ?? '').toMatch(/^(\/(?!\/)|#|\?|$)/);
    },
  );

  it.each(VISIT_ROWS)('says its language and direction in all three languages: %s', async (_, visit) => {
    const visitor = await tour.as(visit.who);
    const address = await tour.addressOf(visit);
    for (const [lang, dir] of Object.entries(DIRECTIONS)) {
      const { body } = await visitor.get(inLanguage(address, lang), {
        cookie: cookiesWith(visitor.cookies(), lang),
      });
      const markup = markupOf(body);
      expect([address, markup.lang, markup.dir]).toEqual([address, lang, dir]);
      expect(body).not.toMatch(/\b(?:[a-z]+-)*[a-z]+\.[a-z]+-[a-z-]+\b(?=<)|undefined|\[object|\bNaN\b/);
    }
  });

  it.each(VISIT_ROWS)('is 304 when nothing changed, or is never kept: %s', async (_, visit) => {
    const first = await open(visit);
    if (first.headers['cache-control'] === 'no-store') return expect(first.headers['etag']).toBeUndefined();
    const second = await open(visit);
    expect(second.body).toBe(first.body);
    expect(second.headers['etag']).toBe(first.headers['etag']);
    const visitor = await tour.as(visit.who);
    const condition = { 'if-none-match': String(first.headers['etag']) };
    const third = await visitor.get(await tour.addressOf(visit), condition);
    expect([third.status, third.body]).toEqual([304, '']);
  });

  it.each(VISIT_ROWS)('keeps to the budget of its kind: %s', async (_, visit) => {
    const { headers } = await open(visit, { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBe('br');
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    const bytes = Number(headers['content-length']) + head.join('').length;
    expect(bytes).toBeLessThanOrEqual(HTML_BUDGETS[visit.budget] * KILOBYTE);
  });

  it.each(VISIT_ROWS)('links to what is there, for whoever sees it: %s', async (_, visit) => {
    const dead: string[] = [];
    for (const link of new Set(markupOf((await open(visit)).body).links)) {
      const answer = await answerTo(visit.who, link);
      if (answer !== 'there') dead.push(`${link}: ${answer}`);
    }
    expect(dead).toEqual([]);
  });

  it.each(VISIT_ROWS)('brings style and script within their budgets: %s', async (_, visit) => {
    const { scripts, styles } = markupOf((await open(visit)).body);
    expect(styles).toHaveLength(1);
    expect(sizeOf(styles)).toBeLessThanOrEqual(6 * 1024);
    expect(sizeOf(scripts)).toBeLessThanOrEqual((visit.budget === 'editor' ? 14 : 6) * 1024);
  });
});

const answers = new Map<string, string>();

/** Whether an address leads somewhere; one example of each route and role is opened. */
async function answerTo(who: Who, link: string): Promise<string> {
  const path = link.split('?')[0] as string;
  if (path.startsWith('/assets/')) return 'there';
  const route = routeFor(routes, path);
  if (route === null) return 'no route';
  const key = `${who} ${route.pattern}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const { status } = await (await tour.as(who)).get(link);
  const answer = status < 400 ? 'there' : `status ${status}`;
  answers.set(key, answer);
  return answer;
}

/** The verification pages take the language from the address, others from the visitor's choice. */
function inLanguage(address: string, lang: string): string {
  return /^\/(?:verify|V)(?:\/|$)/.test(address) ? `${address}?lang=${lang}` : address;
}

function cookiesWith(cookies: string, lang: string): string {
  return [cookies, `lang=${lang}`].filter(Boolean).join('; ');
}

function sizeOf(addresses: readonly string[]): number {
  return addresses.reduce((sum, address) => sum + readFileSync(`dist${address}.br`).length, 0);
}

/** A flat list of names and values as pairs. */
function pairsOf(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, flat[i + 1]!]] : []));
}
