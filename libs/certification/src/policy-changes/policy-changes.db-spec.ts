import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '#database/testing';
import {
  addDays,
  civilDate,
  END_OF_TIME,
  type Instant,
  type Moment,
  type PersonId,
  toInstant,
} from '#kernel';
import { runs } from '../../../../test/support/runs.js';
import { standingOn } from '../answer.js';
import { CertificationService, type NewFact } from '../certification.service.js';
import type { Fact } from '../fact.js';
import { asFact, factsOf } from '../facts.repository.js';
import { anyFacts } from '../histories.testing.js';
import { publishProgramme } from '../programme-publishing.js';
import type { PublishedProgramme } from '../programmes.repository.js';
import { indexedSpans } from '../span-rows.js';
import { type AnswerColumns, answerFrom, currentSpans } from '../spans.repository.js';
import { changedPeople, countsOf, effectHash, monthsOf } from './change-summary.repository.js';
import { PolicyChanges } from './policy-changes.service.js';

const TODAY = civilDate('2026-11-22');
const MOMENT: Moment = { at: toInstant('2026-11-22T09:00:00Z'), today: TODAY };
const ZONE = 'Asia/Jakarta';
const HOLDERS = 60;
const paths = { firstAward: { courses: ['a'] }, renewal: { courses: ['a'] } };
const FIRST = {
  ...{ version: '1', effectiveFrom: '2020-01-01', validity: 'P24M', renewalWindow: 'P6M', grace: 'P60D' },
  ...{ lapseAfter: 'P12M', anchor: 'expiry', ...paths },
};

jest.setTimeout(runs(60_000, 600_000));

describe('A change of policy', () => {
  let test: TestDatabase;
  const changes = new PolicyChanges();
  const service = new CertificationService();
  let people: PersonId[] = [];
  let codes = 0;

  beforeAll(async () => {
    test = await testDatabase();
    const rows = await test.owner.rows<{ id: PersonId }>(
      `INSERT INTO people (staff_number) SELECT 'P-' || i FROM generate_series(1, ${HOLDERS}) i RETURNING id`,
    );
    people = rows.map(({ id }) => id);
  });
  afterAll(() => test.close());

  /** A programme with holders who passed on days of the last three years. */
  const held = async (more: object = {}): Promise<PublishedProgramme> => {
    const code = `X${++codes}`;
    const file = { code, title: { en: code }, policies: [{ ...FIRST, ...more }] };
    await test.db.transaction((tx) => publishProgramme(tx, file, codes, { moment: MOMENT, zone: ZONE }));
    const programme = await found(code);
    for (const [i, personId] of people.entries()) {
      const on = addDays(TODAY, -i * 17);
      const fact = {
        personId,
        programmeId: programme.id,
        type: 'completed',
        effective: on,
        path: 'first',
      } as const;
      await test.db.transaction((tx) => service.record(tx, fact, { at: MOMENT.at, today: on }));
    }
    return programme;
  };
  const found = async (code: string) =>
    (await service.programmes(test.db.sql)).find((each) => each.code === code) as PublishedProgramme;
  const examined = async (programme: PublishedProgramme, policy: Record<string, unknown>) => {
    const drafted = await test.db.transaction((tx) =>
      changes.draft(tx, { programme, policy, by: null, moment: MOMENT, zone: ZONE }),
    );
    if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems));
    await changes.examine(test.db, drafted.value, MOMENT);
    return drafted.value;
  };
  const publish = (id: string, moment = MOMENT) =>
    test.db.transaction((tx) => changes.publish(tx, id, moment));
  const standings = async (programme: PublishedProgramme, on: string, knownAt: Instant) => {
    const rows = await test.db.sql.rows<AnswerColumns & { person_id: PersonId; programme_id: string }>(
      'SELECT * FROM certification_standings_v1($1, $2)',
      [on, knownAt],
    );
    const own = rows.filter((row) => row.programme_id === programme.id);
    return new Map(own.map((row) => [row.person_id, answerFrom(row)]));
  };
  const agrees = async (programme: PublishedProgramme) => {
    const { rules } = await found(programme.code);
    for (const person of people) {
      const facts = (await factsOf(test.db.sql, person, programme.id)).map(asFact);
      const stored = await currentSpans(test.db.sql, person, programme.id);
      const shown = stored.map(({ rowId: _, ...span }) => span);
      expect(shown).toEqual(indexedSpans(rules, facts, END_OF_TIME));
    }
  };

  it('does after its publication exactly what was shown before, and nothing to what was known before', async () => {
    const programme = await held();
    const before = await standings(programme, TODAY, END_OF_TIME);
    const shorter = { ...FIRST, version: '2', effectiveFrom: '2026-12-01', validity: 'P12M', notice: 'P90D' };
    const id = await examined(programme, { ...shorter, existingAwards: 'recompute' });
    const [counts, months] = [await countsOf(test.db.sql, id), await monthsOf(test.db.sql, id)];
    expect(counts.endsEarlier).toBeGreaterThan(10);
    expect(counts.endsLater).toBe(0);
    expect(months.reduce((sum, { uncovered }) => sum + uncovered, 0)).toBe(counts.uncovered);
    expect(months.every(({ month }) => month >= '2027-03')).toBe(true);
    const shown = await changedPeople(test.db.sql, id, '0', 1_000);
    expect(await standings(programme, TODAY, END_OF_TIME)).toEqual(before);

    const published = await publish(id);
    expect(published.ok && published.value.publishedAt).toMatch(/^2026-11-22T09:00:00/);
    const after = await standings(programme, '2026-12-01', END_OF_TIME);
    expect(shown.map(({ person, endAfter, standingAfter }) => [person, endAfter, standingAfter])).toEqual(
      shown.map(({ person }) => [person, after.get(person)?.validThrough, after.get(person)?.standing]),
    );
    const knownBefore = '2026-11-22T08:00:00.000000Z' as Instant;
    expect(await standings(programme, '2026-12-01', knownBefore)).toEqual(new Map());
    await agrees(programme);
    expect((await found(programme.code)).rules.policies).toHaveLength(2);
  });

  it('examines again whoever got a fact meanwhile, and is known after it', async () => {
    const programme = await held();
    const policy = { ...FIRST, version: '2', effectiveFrom: '2026-11-23', validity: 'P36M' };
    const id = await examined(programme, { ...policy, existingAwards: 'recompute-if-longer' });
    const [person] = people as [PersonId];
    const revoked = {
      personId: person,
      programmeId: programme.id,
      type: 'revoked',
      effective: TODAY,
    } as const;
    const fact = await test.db.transaction((tx) => service.record(tx, revoked, MOMENT));
    const published = await publish(id);
    if (!published.ok) throw new Error(published.problems.join());
    expect(published.value.publishedAt! > fact!.recordedAt).toBe(true);
    await agrees(programme);
    const later = await test.db.transaction((tx) =>
      service.record(tx, { ...revoked, personId: people[1]! }, MOMENT),
    );
    expect(later!.recordedAt > published.value.publishedAt!).toBe(true);
    await agrees(programme);
  });

  it('goes on where its examination was broken off', async () => {
    const programme = await held();
    const policy = { ...FIRST, version: '2', effectiveFrom: '2026-11-23', grace: 'P30D' };
    const once = await examined(programme, policy);
    const again = await examined(programme, { ...policy, version: '3', effectiveFrom: '2026-11-23' });
    await test.owner.run(
      'UPDATE policy_changes SET examined_at = NULL, examined_through = $2 WHERE id = $1',
      [again, people[20]],
    );
    await changes.examine(test.db, again, MOMENT);
    expect((await countsOf(test.db.sql, again)).people).toBe((await countsOf(test.db.sql, once)).people);
    expect(await effectHash(test.db.sql, again)).not.toBe('');
  });

  it('is refused twice, after its day, beside another version, and half examined', async () => {
    const programme = await held();
    const next = (version: string, effectiveFrom: string) => ({ ...FIRST, version, effectiveFrom });
    const [one, two] = [
      await examined(programme, next('2', '2026-11-23')),
      await examined(programme, next('3', '2026-12-24')),
    ];
    expect((await publish(one)).ok).toBe(true);
    expect(await publish(one)).toEqual({ ok: false, problems: ['published-already'] });
    expect(await publish(two)).toEqual({ ok: false, problems: ['another-version'] });
    const drafted = await test.db.transaction(async (tx) =>
      changes.draft(tx, {
        programme: await found(programme.code),
        policy: next('4', '2026-11-24'),
        by: null,
        moment: MOMENT,
        zone: ZONE,
      }),
    );
    if (!drafted.ok) throw new Error('refused');
    const late = { at: toInstant('2026-12-25T09:00:00Z'), today: civilDate('2026-12-25') };
    expect(await publish(drafted.value, late)).toEqual({ ok: false, problems: ['too-late', 'not-examined'] });
  });

  it('says with its field why a version cannot work', async () => {
    const programme = await held();
    const draft = (policy: Record<string, unknown>) =>
      test.db.transaction((tx) =>
        changes.draft(tx, { programme, policy, by: null, moment: MOMENT, zone: ZONE }),
      );
    const wrong = [
      [{ ...FIRST, version: '2', effectiveFrom: '2026-11-01' }, 'effectiveFrom'],
      [{ ...FIRST, version: '1', effectiveFrom: '2026-12-01' }, 'version'],
      [{ ...FIRST, version: '2', effectiveFrom: '2026-12-01', lapseAfter: 'P1D' }, 'lapseAfter'],
      [{ ...FIRST, version: '2', effectiveFrom: '2026-12-01', validity: 'soon' }, 'validity'],
      [{ ...FIRST, version: '2', effectiveFrom: '2026-12-01', renewal: {} }, 'renewal'],
    ] as const;
    for (const [policy, field] of wrong) {
      const drafted = await draft(policy);
      expect([field, drafted.ok || drafted.problems.map(({ path }) => path[0])]).toEqual([field, [field]]);
    }
  });

  it('from a file reaches those who hold the programme, once', async () => {
    const programme = await held();
    const second = {
      ...FIRST,
      version: '2',
      effectiveFrom: '2026-11-22',
      validity: 'P12M',
      existingAwards: 'recompute',
    };
    const file = { code: programme.code, title: { en: 'X' }, policies: [FIRST, second] };
    const publishFile = () =>
      test.db.transaction((tx) => publishProgramme(tx, file, 1, { moment: MOMENT, zone: ZONE }));
    expect(await publishFile()).toMatchObject({ ok: true, value: { newVersions: ['2'] } });
    await agrees(programme);
    expect(await publishFile()).toMatchObject({ ok: true, value: { newVersions: [] } });
  });

  it('agrees with the rules for random changes over random histories', async () => {
    const months = fc.integer({ min: 1, max: 48 });
    const change = fc.record({
      validity: months.map((n) => `P${n}M`),
      renewalWindow: fc.integer({ min: 0, max: 27 }).map((n) => `P${n}D`),
      grace: fc.constantFrom('P0D', 'P14D', 'P2M'),
      lapseAfter: fc.constantFrom('P2M', 'P12M'),
      compliantInGrace: fc.boolean(),
      anchor: fc.constantFrom('expiry', 'completion'),
      existingAwards: fc.constantFrom('keep', 'recompute', 'recompute-if-longer'),
      notice: fc.constantFrom('P0D', 'P90D'),
      effectiveFrom: fc.integer({ min: 0, max: 200 }).map((n) => addDays(TODAY, n)),
    });
    await fc.assert(
      fc.asyncProperty(
        change,
        fc.array(anyFacts(), { minLength: 3, maxLength: 3 }),
        async (policy, histories) => {
          const programme = await heldBy(histories);
          const id = await examined(programme, { ...paths, ...policy, version: '2' });
          const shown = await changedPeople(test.db.sql, id, '0', 100);
          const published = await publish(id);
          if (!published.ok) throw new Error(published.problems.join());
          await agrees(programme);
          const { rules } = await found(programme.code);
          for (const { person, endAfter, standingAfter } of shown) {
            const facts = (await factsOf(test.db.sql, person, programme.id)).map(asFact);
            const answer = standingOn(rules, facts, policy.effectiveFrom, END_OF_TIME);
            expect([endAfter, standingAfter]).toEqual([answer.validThrough, answer.standing]);
          }
        },
      ),
      { numRuns: runs(3, 20) },
    );
  });

  const heldBy = async (histories: readonly (readonly Fact[])[]) => {
    const code = `Y${++codes}`;
    const file = { code, title: { en: code }, policies: [FIRST] };
    await test.db.transaction((tx) => publishProgramme(tx, file, codes, { moment: MOMENT, zone: ZONE }));
    const programme = await found(code);
    for (const [i, facts] of histories.entries())
      for (const fact of facts)
        await test.db.transaction((tx) =>
          service.record(tx, draftOf(fact, people[i]!, programme.id), MOMENT),
        );
    return programme;
  };
});

/** A random fact as it is recorded; its own instant and what it points to do not matter here. */
function draftOf(fact: Fact, personId: PersonId, programmeId: string): NewFact {
  const given: Partial<Record<string, unknown>> = { ...fact };
  const { type, on, from, path = null, through = null, rules = null } = given;
  const effective = on ?? from ?? null;
  const target = type === 'voided' || type === 'reinstated' ? fact.id : null;
  return { personId, programmeId, type, path, through, rules, effective, target } as NewFact;
}
