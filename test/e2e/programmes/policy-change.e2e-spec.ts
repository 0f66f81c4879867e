import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, demoWeb } from '../../support/demo.js';
import { formsOf } from '../../support/forms.js';
import { signedInMembers } from '../../support/members.js';
import type { Seen, Visitor } from '../../support/visitor.js';
import type { TestWeb } from '../../support/web-app.js';

const FORM = '/admin/programmes/SCA/versions/new';
const EFFECTIVE = '2027-01-01';
/** A day on which the notice is over. */
const LATER = '2027-04-02';

/** The last valid days that a list shows, by staff number. */
const endsOn = ({ body }: Seen): Map<string, string> => {
  const row = /<th scope="row"[^>]*><a href="\/hr\/people\/([^"?]+)[^]*?<\/tr>/g;
  const ends = [...body.matchAll(row)].map(([html, number]): [string, string] => {
    const cells = [...html.matchAll(/<td role="cell"[^>]*>([^]*?)<\/td>/g)].map((cell) => cell[1]!);
    return [number!, cells[3]!.replaceAll(/<[^>]+>/g, '').trim()];
  });
  return new Map(ends);
};

describe('Those who keep the rules of programmes', () => {
  let web: TestWeb;
  let owner: Visitor;
  let hr: Visitor;
  let as: (name: string) => Visitor;
  let change = '';
  let proposal = '';

  const signedIn = async (role: string): Promise<Visitor> => {
    const visitor = web.visitor();
    await visitor.signIn(`${role}@mfa.example`, DEMO_PASSWORD);
    return visitor;
  };
  const filled = async (
    visitor: Visitor,
    changed: Record<string, string>,
  ): Promise<Record<string, string>> => {
    const { body } = await visitor.get(FORM);
    const form = formsOf(body, FORM).find(({ action }) => action.endsWith('/versions'))!;
    return { ...Object.fromEntries(form.fields.map(({ name, value }) => [name, value])), ...changed };
  };
  const list = (knownAt = ''): Promise<Seen> =>
    hr.get(`/hr/people?programme=SCA&limit=100&on=${LATER}${knownAt === '' ? '' : `&known-at=${knownAt}`}`);

  beforeAll(async () => {
    web = await demoWeb();
    [owner, hr] = [await signedIn('programme-owner'), await signedIn('hr')];
    ({ as } = await signedInMembers(web, [
      { name: 'board', role: 'exam-board' },
      { name: 'other-owner', role: 'programme-owner', scope: { kind: 'programme', id: 'DDF' } },
    ]));
  });
  afterAll(() => web.close());

  it('see every programme, its rules in plain words and an example', async () => {
    const index = await owner.get('/admin/programmes');
    expect(index.text).toContain('Secure Communication Authorisation');
    const seen = await owner.get('/admin/programmes/SCA');
    expect(seen.text).toContain('An award is valid for 12 months');
    expect(seen.text).toContain('Someone who passes on 16 November 2026 is valid through 15 November 2027.');
    expect(seen.body).toContain(`href="${FORM}"`);
    expect((await hr.get('/admin/programmes/SCA')).body).not.toContain(FORM);
  });

  it('keep to the programmes that are theirs', async () => {
    expect((await as('other-owner').get('/admin/programmes')).text).not.toContain('Secure Communication');
    for (const path of [
      '/admin/programmes/SCA',
      FORM,
      '/admin/programmes/SCA/changes/1',
      '/admin/programmes/NO',
    ])
      expect((await as('other-owner').get(path)).status).toBe(404);
    expect((await hr.get(FORM)).status).toBe(403);
  });

  it('are told what is wrong beside the field, and lose nothing', async () => {
    const fields = await filled(owner, { validity: '1', 'grace-days': 'many', effectiveFrom: EFFECTIVE });
    const seen = await owner.post('/admin/programmes/SCA/versions', fields);
    expect(seen.status).toBe(422);
    expect(seen.body).toContain('<title>Error: ');
    expect(seen.body).toContain('href="#grace-months"');
    expect(seen.body).toMatch(/name="grace-days"[^>]*value="many"/);
    const refused = await owner.post('/admin/programmes/SCA/versions', { ...fields, 'grace-days': '14' });
    expect([refused.status, refused.body.includes('href="#renewalWindow-months"')]).toEqual([422, true]);
  });

  it('see what a version would do to everybody before anything is published', async () => {
    const fields = await filled(owner, {
      ...{ validity: '6', effectiveFrom: EFFECTIVE, existingAwards: 'recompute' },
      'notice-days': '90',
    });
    const drafted = await owner.post('/admin/programmes/SCA/versions', fields);
    expect([drafted.status, drafted.location]).toEqual([
      303,
      expect.stringMatching(/^\/admin\/programmes\/SCA\/changes\/\d+$/),
    ]);
    change = drafted.location!;
    const seen = await owner.follow(drafted);
    expect(seen.headers['cache-control']).toBe('no-store');
    const [, people] = /It changes the dates of (\d+) people/.exec(seen.text) ?? [];
    const [, uncovered] = /(\d+) people are no longer covered/.exec(seen.text) ?? [];
    expect(Number(people)).toBeGreaterThan(50);
    expect(Number(uncovered)).toBeGreaterThan(0);
    expect(seen.text).toContain('90 days');
    expect(seen.text).toContain('No longer covered, by month');
    const second = await owner.get(
      /rel="next" href="([^"]+)"/.exec(seen.body)![1]!.replaceAll('&#x3D;', '='),
    );
    const numbersOf = ({ body }: Seen) =>
      [...body.matchAll(/<a href="\/hr\/people\/([^"]+)"/g)].map((m) => m[1]!);
    const [first, later] = [numbersOf(seen), numbersOf(second)];
    expect([first.length, later.some((number) => first.includes(number))]).toEqual([50, false]);
    expect((await hr.get('/admin/programmes/SCA')).text).toContain('Drafts that wait');
  });

  it('need a reason and a second person', async () => {
    await owner.get(change);
    const blank = await owner.post(`${change}/proposal`, { reason: ' ' });
    expect([blank.status, blank.body.includes('href="#reason"')]).toEqual([422, true]);
    const asked = await owner.post(`${change}/proposal`, { reason: 'The threat has grown' });
    expect([asked.status, asked.location]).toEqual([303, change]);
    const seen = await owner.follow(asked);
    proposal = /href="(\/proposals\/\d+)"/.exec(seen.body)![1]!;
    const again = await owner.post(`${change}/proposal`, { reason: 'Twice' });
    expect([again.status, /waits for a second person already/.test(again.text)]).toEqual([422, true]);
    await owner.get(proposal);
    const own = await owner.post(`${proposal}/decision`, { outcome: 'accepted' });
    expect([own.status, /You proposed this yourself/.test(own.text)]).toEqual([422, true]);
    expect((await as('other-owner').get(proposal)).status).toBe(404);
  });

  it('change the ends of everybody at once, and what was known before stays known', async () => {
    const before = endsOn(await list());
    expect((await as('board').get('/proposals')).body).toContain(proposal);
    await as('board').get(proposal);
    const knownBefore = web.clock.moment().at;
    const accepted = await as('board').post(`${proposal}/decision`, { outcome: 'accepted', note: '' });
    expect([accepted.status, accepted.location]).toEqual([303, `${proposal}?done=decided`]);
    const after = endsOn(await list());
    const moved = [...before].filter(([number, end]) => after.has(number) && after.get(number) !== end);
    expect(moved.length).toBeGreaterThan(5);
    expect(endsOn(await list(encodeURIComponent(knownBefore)))).toEqual(before);
    expect((await owner.get(change)).text).toContain('Published on 16 November 2026');
    expect((await owner.get('/admin/programmes/SCA')).text).toContain('6 months 12 months');
    expect((await owner.get('/admin/programmes')).text).toContain('Version 2 from 1 January 2027');
  });
});
