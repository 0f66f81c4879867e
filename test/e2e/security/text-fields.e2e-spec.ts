import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Tour } from '../../pages/tour.js';
import { type PageVisit, VISITS } from '../../pages/visits.js';
import { demoWeb } from '../../support/demo.js';
import { formsOf, type PageForm } from '../../support/forms.js';
import type { Seen } from '../../support/visitor.js';
import type { TestWeb } from '../../support/web-app.js';

jest.setTimeout(240_000);

const MARK = '"><svg onload=alert(1)>{{this}}';
const RAW = /"><svg onload|<svg\s+onload/;
const ESCAPED = /&quot;&gt;&lt;svg onload/;

/** What would end the tour itself: one's own session, password or factor. */
const ENDS_THE_TOUR = /\/sign-out|\/account\/security|\/password-reset|\/sign-in/;

describe('INJ-07: a mark in every text field', () => {
  let web: TestWeb;
  let tour: Tour;
  const sent = new Map<string, number>();

  beforeAll(async () => {
    web = await demoWeb();
    tour = new Tour(web);
  });
  afterAll(() => web.close());

  const opened = async (visit: PageVisit): Promise<Seen> =>
    (await tour.as(visit.who)).get(await tour.addressOf(visit));

  /** The form as it stands with the mark in all its fields, in the page's order, and once as a whole. */
  const marked = (form: PageForm) => {
    const plain: Record<string, string | string[]> = {};
    for (const { name, value, isTyped } of form.fields)
      plain[name] = isTyped && name !== '_csrf' ? MARK : value;
    return plain;
  };

  it('is taken or refused in plain words, and is text in every reply', async () => {
    for (const visit of VISITS) {
      const page = await opened(visit);
      for (const form of formsOf(page.body, await tour.addressOf(visit))) {
        if (ENDS_THE_TOUR.test(form.action) || !form.fields.some(({ isTyped }) => isTyped)) continue;
        const visitor = await tour.as(visit.who);
        const reply = await visitor.post(form.action, marked(form));
        sent.set(`${visit.who} ${form.action.replaceAll(/\d+/g, 'n')}`, reply.status);
        expect([form.action, reply.status < 500]).toEqual([form.action, true]);
        expect([form.action, RAW.test(reply.body)]).toEqual([form.action, false]);
        const shown = await visitor.follow(reply);
        expect([form.action, RAW.test(shown.body)]).toEqual([form.action, false]);
      }
    }
    expect([...sent.values()].filter((status) => status === 303 || status === 422).length).toBeGreaterThan(3);
  });

  it('is text on every page of everybody afterwards, and stands on some', async () => {
    const name = `Ayu ${MARK}`;
    await web.test.owner.run("UPDATE accounts SET name = $1 WHERE email LIKE '%@mfa.example'", [name]);
    let seen = 0;
    for (const visit of VISITS) {
      const { body, status } = await opened(visit);
      expect([visit.route, RAW.test(body)]).toEqual([visit.route, false]);
      if (status === 200 && ESCAPED.test(body)) seen += 1;
    }
    expect(seen).toBeGreaterThan(20);
    const csv = await (await tour.as('hr')).get('/hr/people.csv');
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
  });
});
