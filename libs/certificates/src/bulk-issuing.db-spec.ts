import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadHistory, type PastFact } from '#certification';
import { civilDate, END_OF_TIME, type FactId, type PersonId } from '#kernel';
import type { IssuableHistory } from './issuing.service.js';
import { ministry, noon, type TestMinistry } from './ministry.testing.js';

const TODAY = noon('2026-03-01');
const PEOPLE = 6;

/** A first award, a renewal on time for every second person, a revocation for every third. */
function pastOf(person: PersonId, i: number, programmeId: string): PastFact[] {
  const fact = (id: string, day: string, more: Partial<PastFact>): PastFact => ({
    id: `${id}-${i}` as FactId,
    personId: person,
    programmeId,
    type: 'completed',
    path: null,
    effective: civilDate(day),
    recordedAt: noon(day).at,
    ...more,
  });
  return [
    fact('first', '2024-05-20', { path: 'first' }),
    ...(i % 2 ? [fact('renewal', '2025-05-01', { path: 'renewal' })] : []),
    ...(i % 3 ? [] : [fact('revocation', '2025-05-10', { type: 'revoked' })]),
  ];
}

describe('Issuing whole histories at once', () => {
  let m: TestMinistry;
  let issued: number;

  beforeAll(async () => {
    m = await ministry();
    const people = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => m.person(`Person ${i}`)));
    const facts = people.flatMap((person, i) => pastOf(person, i, m.programme.id));
    issued = await m.test.db.transaction(async (tx) => {
      await loadHistory(tx, [m.programme], facts);
      const histories: IssuableHistory[] = [];
      for (const person of people) {
        const known = { on: TODAY.today, knownAt: END_OF_TIME };
        const [standing] = await m.certification.standings(tx, person, known);
        histories.push({ person, programmeId: m.programme.id, ...standing! });
      }
      return m.certificates.bulkIssue(tx, histories, TODAY, String(facts.length));
    });
  });
  afterAll(() => m.test.close());

  it('gives every award that covers a day its certificate, dated when it became known', async () => {
    expect(issued).toBe(8);
    const rows = await m.test.owner.rows<{ award: string; name: string; renews: string; issued: string }>(
      `SELECT c.award_id AS award, h.name, c.renews_award AS renews, left(c.number, 8) AS year, c.issued_at AS issued
         FROM certificates c JOIN certificate_holders h ON h.certificate_id = c.id WHERE award_id LIKE '%-1' ORDER BY 1`,
    );
    expect(rows).toEqual([
      {
        award: 'first-1',
        name: 'Person 1',
        renews: null,
        year: 'FSA-2024',
        issued: '2024-05-20T12:00:00.000000Z',
      },
      {
        award: 'renewal-1',
        name: 'Person 1',
        renews: 'first-1',
        year: 'FSA-2025',
        issued: '2025-05-01T12:00:00.000000Z',
      },
    ]);
  });

  it('leaves nothing to issue to the feed and to a recheck', async () => {
    expect(await m.certificates.catchUp(m.test.db, TODAY)).toBe(0);
    expect(await m.certificates.recheck(m.test.db, TODAY)).toBe(0);
  });
});
