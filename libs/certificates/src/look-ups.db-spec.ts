import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newNumber, newToken } from '#proofs';
import type { HeldCertificate } from './certificate-views.js';
import { ministry, noon, type TestMinistry } from './ministry.testing.js';
import type { PersonId } from '#kernel';

const TODAY = noon('2025-04-01');

describe('Looking a certificate up', () => {
  let m: TestMinistry;
  let person: PersonId;
  let mine: HeldCertificate;
  const withToken = (number: string, token: string) =>
    m.certificates.byNumberAndToken(m.test.db.sql, number, token, TODAY);
  const asHolder = { account: null };

  beforeAll(async () => {
    m = await ministry();
    person = await m.person('Amina Okafor');
    await m.record(person, '2025-03-15', { type: 'completed', path: 'first' });
    await m.reconcile(person, '2025-03-15');
    const [own] = await m.certificates.ownCertificates(m.test.db.sql, person, TODAY);
    mine = (await m.certificates.certificate(m.test.db.sql, own!.number, person, TODAY))!;
  });
  afterAll(() => m.test.close());

  it('tells programme, dates and status by number, and nothing of the person', async () => {
    const answer = await m.certificates.byNumber(m.test.db.sql, mine.number.toLowerCase(), TODAY);
    expect(answer).toEqual({
      verdict: 'valid',
      certificate: {
        number: mine.number,
        programme: mine.programme,
        validFrom: '2025-03-15',
        validThrough: '2026-03-14',
        revokedFrom: null,
      },
    });
    expect(JSON.stringify(answer)).not.toMatch(/Amina|Okafor/);
  });

  it('shows every printed field with the printed token, and no other certificate', async () => {
    const { certificate } = await withToken(mine.number, mine.token.toLowerCase());
    expect(certificate).toMatchObject({ holder: 'Amina Okafor', ministry: 'Ministry of Examples' });
    expect(Object.keys(certificate!).toSorted()).toEqual([
      'competences',
      'holder',
      'issuedAt',
      'ministry',
      'number',
      'programme',
      'revokedFrom',
      'signatory',
      'validFrom',
      'validThrough',
    ]);
  });

  it('says that a mistyped number is mistyped, and what is no number was not found', async () => {
    const wrong = mine.number.slice(0, -1) + (mine.number.endsWith('7') ? '8' : '7');
    expect(await m.certificates.byNumber(m.test.db.sql, wrong, TODAY)).toEqual({
      verdict: 'mistyped',
      certificate: null,
    });
    expect((await m.certificates.byNumber(m.test.db.sql, 'Amina Okafor', TODAY)).verdict).toBe('not-found');
  });

  it('answers alike for never issued, a wrong token and a withdrawn link', async () => {
    const share = (await m.test.db.transaction((tx) =>
      m.certificates.share(tx, mine.number, { person, ...asHolder }, TODAY),
    ))!;
    expect((await withToken(mine.number, share)).certificate).toMatchObject({ holder: 'Amina Okafor' });
    const withdraw = () =>
      m.test.db.transaction((tx) => m.certificates.unshare(tx, mine.number, { person, ...asHolder }, TODAY));
    expect(await withdraw()).toBe(true);
    expect(await withdraw()).toBe(false);
    const answers = await Promise.all([
      withToken(mine.number, share),
      withToken(mine.number, newToken(randomBytes)),
      withToken(mine.number, ''),
      withToken(newNumber('FSA', 2025, randomBytes), newToken(randomBytes)),
      withToken(newNumber('XYZ', 1999, randomBytes), mine.token),
    ]);
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set(['{"verdict":"not-found","certificate":null}']),
    );
    expect((await withToken(mine.number, mine.token)).verdict).toBe('valid');
  });

  it('asks the database the same, once, for every one of these answers', async () => {
    const asked: string[] = [];
    const { sql } = m.test.db;
    const listening: typeof sql = {
      ...sql,
      named: (name, text, params) => {
        asked.push(name);
        return sql.named(name, text, params);
      },
    };
    for (const number of [mine.number, newNumber('FSA', 2025, randomBytes)])
      await m.certificates.byNumberAndToken(listening, number, newToken(randomBytes), TODAY);
    expect(asked).toEqual(['certificate-by-number', 'certificate-by-number']);
  });

  it('shares by one link at a time, and by another one after a withdrawal', async () => {
    const share = () =>
      m.test.db.transaction((tx) => m.certificates.share(tx, mine.number, { person, ...asHolder }, TODAY));
    const first = await Promise.all([share(), share(), share()]);
    expect(new Set(first).size).toBe(1);
    await m.test.db.transaction((tx) =>
      m.certificates.unshare(tx, mine.number, { person, ...asHolder }, TODAY),
    );
    expect(await share()).not.toBe(first[0]);
  });

  it('gives a certificate to its holder only', async () => {
    const other = await m.person('Somebody Else');
    const { sql } = m.test.db;
    expect(await m.certificates.certificate(sql, mine.number, other, TODAY)).toBeNull();
    const them = { person: other, account: null };
    const acts = m.test.db.transaction(async (tx) => [
      await m.certificates.share(tx, mine.number, them, TODAY),
      await m.certificates.unshare(tx, mine.number, them, TODAY),
    ]);
    expect(await acts).toEqual([null, null]);
    expect(await m.certificates.ownCertificates(sql, other, TODAY)).toEqual([]);
  });

  it('answers same or different for a typed name, never the name', async () => {
    const ask = (number: string, name: string) => m.certificates.isHeldBy(m.test.db.sql, number, name);
    expect(await ask(mine.number, 'amina  okafor')).toBe(true);
    expect(await ask(mine.number, 'amina')).toBe(false);
    expect(await ask(newNumber('FSA', 2025, randomBytes), 'amina okafor')).toBeNull();
  });
});
