import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedInMembers } from '../../support/members.js';
import type { Visitor } from '../../support/visitor.js';
import { testWeb, type TestWeb } from '../../support/web-app.js';

const FORM = {
  code: 'cues-1',
  course: '',
  type: 'single-choice',
  module: 'phishing',
  objective: 'o-1',
  competence: 'C1-2',
  difficulty: '2',
  bloom: 'apply',
  tags: 'cues, mail',
  parts: '4',
  right: '0',
  'text-en': 'What do you do?',
  'text-id': 'Apa yang Anda lakukan?',
  'feedback-en': 'Report it.',
  'feedback-id': 'Laporkan.',
  'p0-text-en': 'Report it',
  'p0-text-id': 'Melapor',
  'p1-text-en': 'Open it',
  'p1-text-id': 'Membuka',
};

describe('Those who write and review questions', () => {
  let web: TestWeb;
  let as: (name: string) => Visitor;

  beforeAll(async () => {
    web = await testWeb();
    ({ as } = await signedInMembers(web, [
      { name: 'trainer', role: 'trainer' },
      { name: 'colleague', role: 'trainer', scope: { kind: 'course', id: '77' } },
      { name: 'reviewer', role: 'reviewer' },
      { name: 'hr', role: 'hr' },
    ]));
  });
  afterAll(() => web.close());

  const post = async (name: string, from: string, to: string, fields: Record<string, string>) => {
    await as(name).get(from);
    return as(name).post(to, fields);
  };

  it('adds options without script and loses nothing that was typed', async () => {
    const seen = await post('trainer', '/trainer/questions/new', '/trainer/questions', {
      ...FORM,
      act: 'more',
    });
    expect(seen.status).toBe(200);
    expect(seen.body).toContain('name="p5-text-en"');
    expect(seen.body).toContain('Apa yang Anda lakukan?');
    const moved = await as('trainer').post('/trainer/questions', { ...FORM, act: 'down:0' });
    expect(moved.body).toMatch(/name="p1-text-en"[^>]*>\s*Report it/);
  });

  it('names what is wrong beside the field and keeps the rest', async () => {
    const fields = { ...FORM, code: 'Not a code', module: '', 'text-en': '"><svg onload=1>{{7*7}}' };
    const seen = await post('trainer', '/trainer/questions/new', '/trainer/questions', fields);
    expect(seen.status).toBe(422);
    expect(seen.body).toContain('<title>Error: ');
    expect(seen.body).toContain('href="#code"');
    expect(seen.body).toContain('&quot;&gt;&lt;svg onload');
    expect(seen.body).toContain('{{7*7}}');
    expect(seen.body).not.toContain('<svg onload');
  });

  it('saves a draft, finds it, and lets nobody publish it but another person', async () => {
    const saved = await post('trainer', '/trainer/questions/new', '/trainer/questions', FORM);
    expect([saved.status, saved.location]).toEqual([303, '/trainer/questions/cues-1?done=saved']);
    const list = await as('trainer').get('/trainer/questions?search=what+do+you&state=draft');
    expect(list.text).toContain('1 question');
    expect(list.text).toContain('cues-1');
    const blank = await post('trainer', '/trainer/questions/cues-1', '/trainer/questions/cues-1/review', {
      number: '1',
      reason: ' ',
    });
    expect(blank.status).toBe(422);
    const asked = await as('trainer').post('/trainer/questions/cues-1/review', {
      number: '1',
      reason: 'New cue',
    });
    expect(asked.status).toBe(303);
    expect((await as('trainer').follow(asked)).text).toContain('waits for a reviewer');
    const mine = await as('trainer').get('/proposals?view=mine');
    const [, proposal] = /href="(\/proposals\/\d+)"/.exec(mine.body) ?? [];
    expect((await as('trainer').get(proposal!)).text).toContain('You proposed this yourself');
    const own = await as('trainer').post(`${proposal}/decision`, { outcome: 'accepted' });
    expect(own.status).toBe(422);
    expect((await as('trainer').get('/trainer/questions?state=published')).text).not.toContain('cues-1');
  });

  it('lets a reviewer see the effect, publish it, and everybody see the new state', async () => {
    const inbox = await as('reviewer').get('/proposals');
    expect(inbox.text).toContain('Publish question cues-1');
    const [, proposal] = /href="(\/proposals\/\d+)"/.exec(inbox.body) ?? [];
    const shown = await as('reviewer').get(proposal!);
    expect(shown.text).toContain('What do you do?');
    expect(shown.text).toContain('New cue');
    const decided = await as('reviewer').post(`${proposal}/decision`, { outcome: 'accepted', note: '' });
    expect(decided.status).toBe(303);
    expect((await as('reviewer').follow(decided)).text).toContain('Accepted and done.');
    expect((await as('trainer').get('/trainer/questions?state=published')).text).toContain('cues-1');
    const again = await as('reviewer').post(`${proposal}/decision`, { outcome: 'refused', note: 'late' });
    expect([again.status, /decided in the meantime/.test(again.text)]).toEqual([422, true]);
  });

  it('refuses to publish what is no longer what the reviewer was shown', async () => {
    const edit = { ...FORM, base: '1', change: 'wording', reason: 'Clearer' };
    const second = await post('trainer', '/trainer/questions/cues-1/edit', '/trainer/questions/cues-1', {
      ...edit,
      'text-en': 'What do you do first?',
      'p0-ref': 'a',
      'p1-ref': 'b',
    });
    expect(second.status).toBe(303);
    const page = await as('trainer').follow(second);
    expect(page.text).toContain('Changed');
    expect(page.body).toContain('<del class="small muted">What do you do?</del>');
    const stale = await as('trainer').post('/trainer/questions/cues-1', edit);
    expect([stale.status, /newer version/.test(stale.text)]).toEqual([422, true]);
    await as('trainer').post('/trainer/questions/cues-1/review', { number: '2', reason: 'Clearer' });
    await web.test.owner.run(
      `UPDATE proposals SET effect_digest = 'older' WHERE input @> '{}' AND id = (SELECT max(id) FROM proposals)`,
    );
    const [, proposal] =
      /href="(\/proposals\/\d+)"/.exec((await as('reviewer').get('/proposals')).body) ?? [];
    await as('reviewer').get(proposal!);
    const refused = await as('reviewer').post(`${proposal}/decision`, { outcome: 'accepted' });
    expect([refused.status, /no longer what you see/.test(refused.text)]).toEqual([422, true]);
  });

  it('keeps HR from questions and a trainer within their course', async () => {
    for (const path of ['/trainer', '/trainer/questions', '/trainer/questions/cues-1'])
      expect((await as('hr').get(path)).status).toBe(403);
    expect((await as('hr').get('/proposals/1')).status).toBe(404);
    for (const path of [
      '/trainer/questions/cues-1',
      '/trainer/questions/cues-1/edit',
      '/trainer/questions/Nope',
    ])
      expect((await as('colleague').get(path)).status).toBe(404);
    expect((await as('colleague').get('/trainer/questions')).text).toContain('0 questions');
    expect((await as('reviewer').get('/trainer/questions/cues-1/edit')).status).toBe(403);
  });

  it('answers hostile filters quickly and shows no more than it would', async () => {
    const hostile = ["'", '"', ';--', ')', 'pg_sleep(5)', '%', '_', '\\'];
    for (const name of [
      'search',
      'tag',
      'competence',
      'type',
      'missing',
      'state',
      'course',
      'after',
      'limit',
    ])
      for (const value of hostile) {
        const seen = await as('trainer').get(`/trainer/questions?${name}=${encodeURIComponent(value)}`);
        expect(seen.status).toBe(200);
      }
    expect((await as('trainer').get('/trainer/questions?search=%25')).text).toContain('0 questions');
  });
});
