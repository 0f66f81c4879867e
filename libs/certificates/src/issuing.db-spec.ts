import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate, type PersonId } from '#kernel';
import { ministry, noon, type TestMinistry } from './ministry.testing.js';

const FIRST = { type: 'completed', path: 'first' } as const;
const RENEWAL = { type: 'completed', path: 'renewal' } as const;

describe('Issuing certificates', () => {
  let m: TestMinistry;
  const own = (person: PersonId, day: string) =>
    m.certificates.ownCertificates(m.test.db.sql, person, noon(day));
  const held = async (person: PersonId, day: string, at = 0) => {
    const list = await own(person, day);
    return (await m.certificates.certificate(m.test.db.sql, list.at(at)!.number, person, noon(day)))!;
  };
  const certified = async (name: string) => {
    const person = await m.person(name);
    const award = await m.record(person, '2025-03-15', FIRST);
    await m.reconcile(person, '2025-03-15');
    return { person, award };
  };
  const editions = (person: PersonId) =>
    m.test.owner.rows<{ edition: number; reason: string | null; name: string | null }>(
      `SELECT e.edition, e.reason_fact AS reason, h.name FROM certificates c
         JOIN certificate_editions e ON e.certificate_id = c.id
         LEFT JOIN certificate_holders h ON h.certificate_id = c.id AND h.edition = e.edition
        WHERE c.person_id = $1 ORDER BY c.id, e.edition`,
      [person],
    );

  beforeAll(async () => {
    m = await ministry();
  });
  afterAll(() => m.test.close());

  it('prints what the award says, under the name of the day it was earned', async () => {
    const person = await m.person('Amina Okafor');
    const award = await m.record(person, '2025-03-15', FIRST);
    await m.rename(person, 'Amina Diallo', '2025-06-01');
    expect(await m.reconcile(person, '2025-07-01')).toBe(1);
    const certificate = await held(person, '2025-07-01');
    expect(certificate).toMatchObject({
      holder: 'Amina Okafor',
      validFrom: '2025-03-15',
      validThrough: '2026-03-14',
      verdict: 'valid',
      isCurrent: true,
      edition: 1,
      renews: null,
      share: null,
      ministry: 'Ministry of Examples',
      programme: { code: 'SCA', level: 2 },
    });
    expect(certificate.number).toMatch(/^FSA-2025-/);
    expect(await m.certificates.numberFor(m.test.db.sql, award)).toBe(certificate.number);
  });

  it('issues one certificate, whoever tries at once', async () => {
    const person = await m.person('Parallel');
    await m.record(person, '2025-03-15', FIRST);
    const issued = await Promise.all(Array.from({ length: 20 }, () => m.reconcile(person, '2025-03-15')));
    expect(issued.toSorted()).toEqual([...Array<number>(19).fill(0), 1]);
    expect(await editions(person)).toHaveLength(1);
    expect(await m.reconcile(person, '2025-09-01')).toBe(0);
  });

  it('lets the constraint decide where nobody waits for the other', async () => {
    const { person } = await certified('Constraint');
    const columns = 'certificate_id, edition, content, valid_from, status, issued_at';
    const copy = `INSERT INTO certificate_editions (${columns}) SELECT ${columns} FROM certificate_editions e
      WHERE certificate_id = (SELECT id FROM certificates WHERE person_id = $1)`;
    await expect(m.test.db.sql.run(copy, [person])).rejects.toThrow('pk_certificate_editions');
  });

  it('gives an extended award its next edition, with the fact as the reason and the same number', async () => {
    const { person, award } = await certified('Extended');
    const before = await held(person, '2025-03-15');
    const fact = await m.record(person, '2025-10-01', {
      type: 'extended',
      through: civilDate('2026-06-30'),
    });
    expect(await m.reconcile(person, '2025-10-01')).toBe(1);
    expect(await held(person, '2025-10-01')).toMatchObject({
      number: before.number,
      token: before.token,
      validThrough: '2026-06-30',
      edition: 2,
    });
    expect(await editions(person)).toEqual([
      { edition: 1, reason: award, name: 'Extended' },
      { edition: 2, reason: fact, name: 'Extended' },
    ]);
  });

  it('shows a revocation before any job has run, and keeps the printed days', async () => {
    const { person } = await certified('Revoked');
    const { number } = await held(person, '2025-03-15');
    const revocation = await m.record(person, '2025-10-01', { type: 'revoked' });
    const answer = {
      verdict: 'revoked',
      certificate: { validThrough: '2026-03-14', revokedFrom: '2025-10-01' },
    };
    const ask = (day: string) => m.certificates.byNumber(m.test.db.sql, number, noon(day));
    expect(await ask('2025-10-01')).toMatchObject(answer);
    expect(await m.reconcile(person, '2025-10-01')).toBe(1);
    expect(await ask('2025-10-02')).toMatchObject(answer);
    expect((await editions(person)).at(-1)).toMatchObject({ edition: 2, reason: revocation });
  });

  it('issues again when a revocation is voided, and revokes when the award itself is', async () => {
    const { person, award } = await certified('Voided');
    const revocation = await m.record(person, '2025-10-01', { type: 'revoked' });
    await m.reconcile(person, '2025-10-01');
    await m.record(person, '2025-10-02', { type: 'voided', effective: null, target: revocation });
    expect(await m.reconcile(person, '2025-10-02')).toBe(1);
    expect(await held(person, '2025-10-02')).toMatchObject({ verdict: 'valid', edition: 3 });
    const fact = await m.record(person, '2025-10-03', { type: 'voided', effective: null, target: award });
    expect(await m.reconcile(person, '2025-10-03')).toBe(1);
    expect(await held(person, '2025-10-03')).toMatchObject({ verdict: 'revoked', revokedFrom: '2025-03-15' });
    expect((await editions(person)).at(-1)).toMatchObject({ edition: 4, reason: fact });
    expect(await m.reconcile(person, '2025-10-04')).toBe(0);
  });

  it('names the certificate before it on a renewal, but not after a lapse', async () => {
    const { person } = await certified('Renewed');
    const [first] = await own(person, '2025-03-15');
    await m.record(person, '2026-02-20', RENEWAL);
    expect(await m.reconcile(person, '2026-02-20')).toBe(1);
    expect(await held(person, '2026-02-20')).toMatchObject({
      renews: first!.number,
      validFrom: '2026-03-15',
      verdict: 'not-yet-valid',
      isCurrent: false,
    });
    expect((await own(person, '2026-02-20')).map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    await m.record(person, '2029-01-10', FIRST);
    await m.reconcile(person, '2029-01-10');
    expect(await held(person, '2029-01-10')).toMatchObject({ renews: null, validFrom: '2029-01-10' });
    expect((await own(person, '2029-01-10')).map(({ verdict }) => verdict)).toEqual([
      'valid',
      'expired',
      'expired',
    ]);
  });

  it('says suspended without a new edition', async () => {
    const { person } = await certified('Suspended');
    await m.record(person, '2025-10-01', { type: 'suspended', through: civilDate('2025-10-31') });
    expect(await m.reconcile(person, '2025-10-01')).toBe(0);
    const verdicts = await Promise.all(['2025-10-01', '2025-11-01'].map((day) => held(person, day)));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['suspended', 'valid']);
  });

  it('follows the feed to its end, with two at once and nothing twice', async () => {
    await m.certificates.catchUp(m.test.db, noon('2026-01-01'));
    const people = await Promise.all(Array.from({ length: 7 }, (_, i) => m.person(`Feed ${i}`)));
    for (const person of people) await m.record(person, '2026-01-02', FIRST);
    const workers = [1, 2].map(() => m.certificates.catchUp(m.test.db, noon('2026-01-02'), 3));
    const issued = await Promise.all(workers);
    expect(issued[0]! + issued[1]!).toBe(7);
    expect(await m.certificates.catchUp(m.test.db, noon('2026-01-02'))).toBe(0);
  });

  it('issues on recheck what became effective without a fact of that day', async () => {
    const { person } = await certified('Later');
    await m.record(person, '2025-05-01', { type: 'revoked', effective: civilDate('2025-06-01') });
    expect(await m.reconcile(person, '2025-05-01')).toBe(0);
    expect(await m.certificates.recheck(m.test.db, noon('2025-06-01'), 4)).toBeGreaterThan(0);
    expect((await editions(person)).map(({ edition }) => edition)).toEqual([1, 2]);
  });

  it('can be neither changed nor deleted by the product, save for the erasable name', async () => {
    const { person } = await certified('Erasable');
    const refused = ["UPDATE certificates SET token = 'x'", 'DELETE FROM certificate_editions'];
    for (const each of [...refused, "UPDATE certificate_holders SET name = 'x'"])
      await expect(m.test.db.sql.run(each)).rejects.toThrow('permission denied');
    await m.test.db.sql.run(
      'DELETE FROM certificate_holders WHERE certificate_id = (SELECT id FROM certificates WHERE person_id = $1)',
      [person],
    );
    expect(await held(person, '2025-04-01')).toMatchObject({ holder: null, verdict: 'valid' });
  });
});
