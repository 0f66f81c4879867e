import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '#kernel';
import { ministry, noon, type TestMinistry } from './ministry.testing.js';

const FIRST = { type: 'completed', path: 'first' } as const;

describe('Holding certificates against the facts again', () => {
  let m: TestMinistry;
  const people: PersonId[] = [];
  const recheck = (day: string) => m.certificates.recheck(m.test.db, noon(day));
  const everything = async (day: string) => {
    let issued = 0;
    for (const person of people) issued += await m.reconcile(person, day);
    return issued;
  };

  beforeAll(async () => {
    m = await ministry();
    for (let i = 0; i < 4; i++) {
      const person = await m.person(`Holder ${i}`);
      people.push(person);
      await m.record(person, '2025-03-15', FIRST);
      await m.reconcile(person, '2025-03-15');
    }
  });
  afterAll(() => m.test.close());

  it('makes the edition of a revocation on the day on which it takes effect, and of no other day', async () => {
    expect(await recheck('2025-04-01')).toBe(0);
    await m.test.db.transaction((tx) =>
      m.certification.record(
        tx,
        {
          personId: people[0]!,
          programmeId: m.programme.id,
          type: 'revoked',
          effective: noon('2025-05-10').today,
        },
        noon('2025-04-02'),
      ),
    );
    expect(await recheck('2025-05-09')).toBe(0);
    expect(await recheck('2025-05-10')).toBe(1);
    expect(await recheck('2025-05-10')).toBe(0);
    expect(await everything('2025-05-10')).toBe(0);
  });

  it('catches up after weeks without a look', async () => {
    for (const [i, day] of [
      [1, '2025-06-01'],
      [2, '2025-07-01'],
    ] as const) {
      await m.test.db.transaction((tx) =>
        m.certification.record(
          tx,
          { personId: people[i]!, programmeId: m.programme.id, type: 'revoked', effective: noon(day).today },
          noon('2025-05-11'),
        ),
      );
    }
    expect(await recheck('2025-08-15')).toBe(2);
    expect(await everything('2025-08-15')).toBe(0);
  });
});
