import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { CertificationService } from '#certification';
import type { CivilDate, PersonId } from '#kernel';
import { RegisterService } from '#register';
import { DEMO_PASSWORD, demoWeb } from '../../support/demo.js';
import type { TestWeb } from '../../support/web-app.js';
import type { Seen, Visitor } from '../../support/visitor.js';

/** The staff numbers of a page's rows, in order. */
const numbersOn = ({ body }: Seen): string[] =>
  [...body.matchAll(/<th scope="row"[^>]*><a href="\/hr\/people\/([^"?]+)/g)].map(([, number]) => number!);
const linkOf = ({ body }: Seen, rel: 'next' | 'prev'): string | null =>
  new RegExp(`rel="${rel}" href="([^"]+)"`)
    .exec(body)?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&#x3D;', '=') ?? null;

describe('People who answer for others', () => {
  let web: TestWeb;
  let hr: Visitor;

  const signedIn = async (role: string): Promise<Visitor> => {
    const visitor = web.visitor();
    await visitor.signIn(`${role}@mfa.example`, DEMO_PASSWORD);
    return visitor;
  };
  const everyNumber = async (visitor: Visitor, query: string): Promise<string[]> => {
    const numbers: string[] = [];
    for (let url: string | null = `/hr/people${query}`; url !== null;) {
      const seen = await visitor.get(url);
      numbers.push(...numbersOn(seen));
      url = linkOf(seen, 'next');
    }
    return numbers;
  };
  const csvRows = async (query: string): Promise<Record<string, string>[]> => {
    const { body, headers } = await hr.get(`/hr/people.csv${query}`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    return parse<Record<string, string>>(body, { bom: true, columns: true });
  };

  beforeAll(async () => {
    web = await demoWeb();
    hr = await signedIn('hr');
  });
  afterAll(() => web.close());

  describe('The overview', () => {
    it('has numbers that each lead to a list of as many people', async () => {
      const seen = await hr.get('/hr');
      const links = [...seen.body.matchAll(/<td role="cell"[^>]*><a href="([^"]+)">([\d,]+)</g)];
      expect(links.length).toBeGreaterThan(45);
      const some = links.filter((_, i) => i % 9 === 0);
      for (const [, href, number] of some) {
        const list = await hr.get(href!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='));
        const heading = Number(number) === 0 ? 'Nobody' : `of ${number} `;
        expect(list.text).toContain(heading);
      }
    });

    it('keeps within its weight, as the list does', async () => {
      const weight = ({ body }: Seen) => brotliCompressSync(body).length;
      expect(weight(await hr.get('/hr'))).toBeLessThan(11_000);
      expect(weight(await hr.get('/hr/people'))).toBeLessThan(9_000);
    });

    it('answers a day that is none beside its field', async () => {
      const seen = await hr.get('/hr?on=yesterday');
      expect(seen.status).toBe(422);
      expect(seen.body).toMatch(/<title>Error: .*id="on-error"/s);
    });
  });

  describe('The list', () => {
    it.each([
      '?limit=50',
      '?sort=-post&limit=50',
      '?programme=SCA&sort=valid-through&limit=50',
      '?sort=staff-number&limit=100',
    ])('shows everybody once over all pages of %s, and comes back', async (query) => {
      const numbers = await everyNumber(hr, query);
      const first = await hr.get(`/hr/people${query}`);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(first.text).toContain(`of ${numbers.length} people`);
      const second = await hr.get(linkOf(first, 'next')!);
      expect(numbersOn(await hr.get(linkOf(second, 'prev')!))).toEqual(numbersOn(first));
    });

    it('exports the same people in the same order as it shows', async () => {
      for (const query of [
        '?sort=-staff-number',
        '?programme=SCA&standing=expired,lapsed,not-held&sort=standing',
        '?q=an&region=SEP',
      ]) {
        const rows = await csvRows(query);
        expect(rows.map((row) => row['Staff number'])).toEqual(await everyNumber(hr, query));
      }
    });

    it('narrows with every filter and takes one away with its chip', async () => {
      const narrow = await hr.get('/hr/people?programme=SCA&standing=not-held&posting=abroad');
      const all = await everyNumber(hr, '');
      const some = await everyNumber(hr, '?programme=SCA&standing=not-held&posting=abroad');
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length);
      expect(narrow.text).toContain('Remove filter: Where: At a post');
      const chip = /class="chip" href="([^"]+)"[^>]*><span class="vh">[^<]*<\/span>Standing/.exec(
        narrow.body,
      )![1]!;
      const wider = chip.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
      expect(wider).toBe('/hr/people?posting=abroad&programme=SCA');
    });

    it('marks the column it is sorted by', async () => {
      const { body } = await hr.get('/hr/people?programme=SCA&sort=-standing');
      expect(
        body.match(/aria-sort="descending"><a href="[^"]*sort=standing"|aria-sort="descending"/g),
      ).toHaveLength(1);
    });

    it('says clearly that it shows another day, and is the same whenever it is asked', async () => {
      const past = await hr.get('/hr/people?on=2024-03-01&known-at=2024-06-01&programme=SCA');
      expect(past.text).toContain('You see 1 March 2024, as it was known on 1 June 2024.');
      const again = await hr.get('/hr/people?on=2024-03-01&known-at=2024-06-01&programme=SCA');
      expect(numbersOn(again)).toEqual(numbersOn(past));
      expect(await everyNumber(hr, '?on=2022-03-01')).not.toEqual(await everyNumber(hr, ''));
    });

    const HOSTILE = [
      "'",
      '"',
      ';--',
      ')',
      "1' OR '1'='1",
      'pg_sleep(5)',
      "';select pg_sleep(5)--",
      'email',
      '\u0000',
      '{{7*7}}',
      '-1',
      '1e9',
      'a'.repeat(9_000),
    ];
    const PARAMETERS = [
      ...['q', 'post', 'region', 'unit', 'cadre', 'grade', 'function', 'threat', 'bandwidth', 'posting'],
      ...[
        'employment',
        'programme',
        'standing',
        'meets',
        'expiring',
        'changed',
        'sort',
        'limit',
        'on',
        'known-at',
      ],
      ...['after', 'before'],
    ];
    /** Those that choose no rows, so that reading them leniently shows nobody who should not be seen. */
    const HARMLESS = new Set(['limit']);

    it.each(PARAMETERS)(
      'INJ-01 answers every hostile %s with its problem, or with nobody',
      async (parameter) => {
        for (const hostile of HOSTILE) {
          const started = performance.now();
          const seen = await hr.get(`/hr/people?${parameter}=${encodeURIComponent(hostile)}`);
          expect([200, 422]).toContain(seen.status);
          if (!HARMLESS.has(parameter)) expect(numbersOn(seen)).toEqual([]);
          expect(performance.now() - started).toBeLessThan(1_000);
        }
        const twice = await hr.get(`/hr/people?${parameter}=a&${parameter}=b`);
        expect(twice.status).toBe(422);
        const inBrackets = await hr.get(`/hr/people?${parameter}[]=a&${parameter}[x]=b`);
        expect(inBrackets.text).toContain((await hr.get('/hr/people')).text.match(/1 to 25 of \d+/)![0]);
      },
    );

    it.each(['limit=1000000', 'limit=-1', 'page=1e9', 'offset=1000000', 'after=eyJ4IjoxfQ', 'limit=0'])(
      'DOS-04 caps or refuses %s at once',
      async (query) => {
        const started = performance.now();
        const seen = await hr.get(`/hr/people?${query}`);
        expect([200, 422]).toContain(seen.status);
        expect(numbersOn(seen).length).toBeLessThanOrEqual(100);
        expect(performance.now() - started).toBeLessThan(500);
      },
    );

    it('INJ-02 exports names that a spreadsheet shows as text', async () => {
      const names = ['=cmd()', '+1', '-1+2', '@SUM(A1)', '＝1', 'Line "quoted", broken'];
      const rows = names.map((display_name, i) => ({
        ...{ staff_number: `INJ-${i}`, from: '2026-01-01', display_name, sort_name: `zz ${i}` },
        ...{ basis: 'local', cadre: 'local', has_account: 'no' },
      }));
      const register = web.app.get(RegisterService, { strict: false });
      const report = await web.test.db.transaction((tx) =>
        register.enter(tx, rows, {
          ...{ kind: 'people', at: web.clock.moment().at, on: web.clock.moment().today, source: 'test' },
          ...{ reason: null, account: null, dryRun: false, confirmEndings: false, whole: false },
        }),
      );
      expect(JSON.stringify(report)).not.toContain('"applied":false');
      const exported = await csvRows('?q=INJ-');
      expect(exported.map((row) => row['Name'])).toEqual([
        ...["'=cmd()", "'+1", "'-1+2", "'@SUM(A1)", "'＝1", 'Line "quoted", broken'],
      ]);
      expect((await hr.get('/hr/people?q=INJ-')).text).toContain('=cmd()');
    });
  });

  describe('A record', () => {
    const someNumber = async (query = '?programme=SCA&standing=valid&posting=abroad') =>
      numbersOn(await hr.get(`/hr/people${query}`))[0]!;

    it('gives reasons, numbers, facts and history, and says that it was logged', async () => {
      const number = await someNumber();
      const seen = await hr.get(`/hr/people/${number}`);
      expect(seen.text).toContain('Your reading of this record has been logged');
      expect(seen.text).toMatch(/Valid through .* Why this standing and these dates\?/);
      expect(seen.body).toMatch(/href="\/certificates\/MFA-/);
      const line = await web.test.owner.one<{ action: string }>(
        `SELECT action FROM audit_lines l JOIN people p ON p.id::text = l.subject_id
          WHERE l.action = 'person-read' AND p.staff_number = $1`,
        [number],
      );
      expect(line).not.toBeNull();
    });

    it('shows the older answer for what was known before a fact', async () => {
      const number = await someNumber('?programme=DML&standing=not-held&posting=headquarters');
      const [person, programme] = await Promise.all([
        web.test.owner.one<{ id: PersonId }>('SELECT id FROM people WHERE staff_number = $1', [number]),
        web.test.owner.one<{ id: string }>(`SELECT id FROM programmes WHERE code = 'DML'`),
      ]);
      const service = web.app.get(CertificationService, { strict: false });
      const moment = web.clock.moment();
      await web.test.db.transaction((tx) =>
        service.record(
          tx,
          {
            ...{ personId: person!.id, programmeId: programme!.id, type: 'completed' as const },
            ...{ effective: '2026-11-02' as CivilDate, path: 'first' as const, reason: 'Signed list' },
          },
          moment,
        ),
      );
      const now = await hr.get(`/hr/people/${number}`);
      const before = await hr.get(`/hr/people/${number}?known-at=2026-11-15`);
      expect(now.text).toContain('Completed: 2 Nov 2026');
      expect(now.text).toContain('Signed list');
      expect(before.text).not.toContain('Completed: 2 Nov 2026');
      expect(before.text).toContain('as it was known on 15 November 2026');
    });

    it('is given in Arabic with its reasons translated', async () => {
      const arabic = web.visitor({ 'accept-language': 'ar' });
      arabic.setCookie('lang', 'ar');
      await arabic.signIn('hr@mfa.example', DEMO_PASSWORD);
      const seen = await arabic.get(`/hr/people/${await someNumber()}`);
      expect(seen.body).toContain('dir="rtl"');
      expect(seen.text).toContain('تغطي اليومَ شهادةٌ');
    });

    it.each([
      'undefined',
      'null',
      '0',
      '-1',
      '%00',
      "A'--",
      'a'.repeat(5_000),
      '[object Object]',
      '../admin',
      'A,B',
    ])('IDOR-06 is nobody for an id that is none, shape %#', async (id) => {
      expect([400, 404]).toContain((await hr.get(`/hr/people/${encodeURIComponent(id)}`)).status);
    });
  });

  describe('Need to know', () => {
    it('shows a focal point the own post and nobody else', async () => {
      const focal = await signedIn('focal-point');
      const own = await everyNumber(focal, '');
      const all = await everyNumber(hr, '?limit=100');
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThan(all.length / 2);
      const post = await web.test.owner.one<{ id: string }>(
        `SELECT g.scope_id AS id FROM role_grants g JOIN accounts a ON a.id = g.account_id
          WHERE a.email = 'focal-point@mfa.example' AND g.role = 'focal-point'`,
      );
      expect(own).toEqual(await everyNumber(hr, `?post=${post!.id}`));
      const outside = all.find((number) => !own.includes(number))!;
      expect((await focal.get(`/hr/people/${own[0]}`)).status).toBe(200);
      expect((await focal.get(`/hr/people/${outside}`)).status).toBe(404);
      expect((await focal.get(`/hr/people?post=${post!.id === 'P001' ? 'P002' : 'P001'}`)).text).toContain(
        'Nobody',
      );
      expect((await focal.get('/hr/people.csv')).status).toBe(403);
      expect((await focal.get('/hr')).text).toContain(`${own.length} employed people`);
    });

    it('opens no record of somebody who has left the post since', async () => {
      const focal = await signedIn('focal-point');
      const [then, now] = [await everyNumber(focal, '?on=2023-03-01'), await everyNumber(focal, '')];
      const gone = then.find((number) => !now.includes(number));
      expect(gone).toBeDefined();
      expect((await focal.get(`/hr/people/${gone}?on=2023-03-01`)).status).toBe(404);
    });

    it('AUTHZ-04 refuses learners everything and administrators the figures', async () => {
      const [learner, admin] = [await signedIn('diplomat'), await signedIn('admin')];
      const number = numbersOn(await hr.get('/hr/people'))[0]!;
      for (const path of ['/hr', '/hr/people', '/hr/people.csv', `/hr/people/${number}`])
        expect((await learner.get(path)).status).toBe(403);
      expect((await admin.get('/hr')).status).toBe(403);
    });

    it('lets an auditor read everything, and leaves a line of every export', async () => {
      const auditor = await signedIn('auditor');
      expect((await auditor.get('/hr/people?q=a')).status).toBe(200);
      await auditor.get('/hr/people.csv?region=SEP');
      const line = await web.test.owner.one<{ detail: { query: string } }>(
        `SELECT detail FROM audit_lines WHERE action = 'people-exported' ORDER BY id DESC LIMIT 1`,
      );
      expect(line!.detail.query).toBe('region=SEP');
    });
  });
});
