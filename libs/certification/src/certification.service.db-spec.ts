import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '#database/testing';
import {
  addDays,
  civilDate,
  END_OF_TIME,
  type FactId,
  type Instant,
  type Moment,
  type PersonId,
  toInstant,
} from '#kernel';
import { runs } from '../../../test/support/runs.js';
import { standingOn } from './answer.js';
import { CertificationService } from './certification.service.js';
import type { Evidence } from './completed-path.js';
import { asFact, factsOf, type FactDraft } from './facts.repository.js';
import { loadHistory } from './history-load.js';
import { anyFacts } from './histories.testing.js';
import { publishProgramme } from './programme-publishing.js';
import type { PublishedProgramme } from './programmes.repository.js';
import { spanHistory } from './span-rows.js';
import type { AnswerColumns } from './spans.repository.js';
import { answerFrom } from './spans.repository.js';

const MOMENT: Moment = { at: toInstant('2026-03-01T09:00:00Z'), today: civilDate('2026-03-01') };
const programmeFile = (code: string, more: object = {}) => ({
  code,
  title: { en: code },
  policies: [
    {
      version: '1',
      effectiveFrom: '2020-01-01',
      validity: 'P12M',
      renewalWindow: 'P60D',
      grace: 'P14D',
      lapseAfter: 'P12M',
      anchor: 'expiry',
      firstAward: { courses: ['dd110'] },
      renewal: { courses: ['dd110'] },
      ...more,
    },
  ],
});
const course = (id: string, slug = 'dd110', on = MOMENT.today): Evidence => ({
  id,
  kind: 'course',
  slug,
  on,
  mark: 90,
});

describe('Certification', () => {
  let test: TestDatabase;
  const service = new CertificationService();
  let programmes: PublishedProgramme[];
  let people = 0;
  const person = async (): Promise<PersonId> => {
    const row = await test.owner.one<{ id: string }>(
      'INSERT INTO people (staff_number) VALUES ($1) RETURNING id',
      [`P-${++people}`],
    );
    return row?.id as PersonId;
  };
  const programme = (code: string) => programmes.find((each) => each.code === code) as PublishedProgramme;

  beforeAll(async () => {
    test = await testDatabase();
    await test.db.transaction(async (tx) => {
      const options = { moment: MOMENT, zone: 'UTC' };
      await publishProgramme(tx, programmeFile('SCA'), 1, options);
      await publishProgramme(
        tx,
        programmeFile('DPD', { firstAward: { courses: ['dd110', 'dd201'] }, requires: ['SCA'] }),
        2,
        options,
      );
    });
    programmes = await service.programmes(test.db.sql);
  });
  afterAll(() => test.close());

  it('publishes a programme once, and refuses a file that rewrites a published version', async () => {
    const publish = (file: object) =>
      test.db.transaction((tx) => publishProgramme(tx, file, 1, { moment: MOMENT, zone: 'UTC' }));
    expect(await publish(programmeFile('SCA'))).toEqual({
      ok: true,
      value: { code: 'SCA', newVersions: [] },
    });
    expect(await publish(programmeFile('SCA', { validity: 'P24M' }))).toMatchObject({
      ok: false,
      problems: [{ path: ['policies', 0] }],
    });
  });

  it('records one fact for one piece of evidence, however often and however parallel it comes', async () => {
    const id = await person();
    const tries = Array.from({ length: 20 }, () =>
      test.db.transaction((tx) =>
        service.recordCompletions(tx, id, [course('a1')], { on: MOMENT.today, moment: MOMENT }),
      ),
    );
    expect((await Promise.all(tries)).flat()).toHaveLength(1);
    expect(await factsOf(test.db.sql, id)).toHaveLength(1);
    const [standing] = await service.standings(test.db.sql, id, { on: MOMENT.today, knownAt: END_OF_TIME });
    expect(standing?.answer).toMatchObject({
      standing: 'valid',
      validFrom: '2026-03-01',
      validThrough: '2027-02-28',
    });
  });

  it('gives a programme that requires another as soon as that one is held', async () => {
    const id = await person();
    const evidence = [course('b1'), course('b2', 'dd201', addDays(MOMENT.today, -30))];
    const facts = await test.db.transaction((tx) =>
      service.recordCompletions(tx, id, evidence, { on: MOMENT.today, moment: MOMENT }),
    );
    expect(facts).toHaveLength(2);
  });

  it('takes positions and instants strictly upwards while many record at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, person));
    await Promise.all(
      ids.map((id) =>
        test.db.transaction((tx) =>
          service.recordCompletions(tx, id, [course(`c${id}`)], { on: MOMENT.today, moment: MOMENT }),
        ),
      ),
    );
    const feed = await service.feedAfter(test.db.sql, '0', 500);
    const inOrder = (values: readonly (string | number)[]) =>
      values.every((value, i) => i === 0 || (values[i - 1] as typeof value) < value);
    expect(inOrder(feed.map(({ position }) => Number(position)))).toBe(true);
    expect(inOrder(feed.map(({ recordedAt }) => recordedAt))).toBe(true);
  });

  it('lets the product neither change nor delete a fact, nor rewrite what was known', async () => {
    await expect(test.db.sql.run("UPDATE facts SET reason = 'x'")).rejects.toThrow('permission denied');
    await expect(test.db.sql.run('DELETE FROM facts')).rejects.toThrow('permission denied');
    await expect(test.db.sql.run("UPDATE standing_spans SET standing = 'valid'")).rejects.toThrow(
      'permission denied',
    );
  });

  it('keeps an index that agrees with the rules on every day and instant, loaded at once or grown fact by fact', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFacts(),
        fc.array(fc.nat(1_500), { minLength: 4, maxLength: 8 }),
        async (random, offsets) => {
          const target = programme('SCA');
          const grown = await person();
          const drafts = random.map(
            (fact): Omit<FactDraft, 'personId' | 'id'> & { id: string; recordedAt: Instant } => ({
              id: fact.id,
              programmeId: target.id,
              type: fact.type,
              effective: 'on' in fact ? fact.on : 'from' in fact ? fact.from : null,
              through: 'through' in fact ? fact.through : null,
              path: 'path' in fact ? fact.path : null,
              target: 'voids' in fact ? fact.voids : 'suspension' in fact ? fact.suspension : null,
              rules: 'rules' in fact ? fact.rules : null,
              recordedAt: fact.recordedAt,
            }),
          );
          const names = new Map<string, FactId>();
          for (const { id, ...draft } of drafts) {
            const target = draft.target && (names.get(draft.target) ?? draft.target);
            const fact = await test.db.transaction((tx) =>
              service.record(tx, { ...draft, target, personId: grown }, MOMENT),
            );
            if (fact) names.set(id, fact.id);
          }
          const facts = (await factsOf(test.db.sql, grown)).map(asFact);
          const instants = [...facts.map(({ recordedAt }) => recordedAt), END_OF_TIME];
          for (const offset of offsets) {
            const on = addDays(civilDate('2023-06-01'), offset);
            const knownAt = instants[offset % instants.length] as Instant;
            const row = await test.db.sql.one<AnswerColumns>(
              'SELECT * FROM certification_standings_v1($1, $2) WHERE person_id = $3',
              [on, knownAt, grown],
            );
            const pure = standingOn(target.rules, facts, on, knownAt);
            if (row) expect(answerFrom(row)).toEqual(pure);
            else expect(pure).toMatchObject({ standing: 'not-held', waived: false, validFrom: null });
          }
          const rows = await test.db.sql.rows<{ known_from: Instant; from_day: string }>(
            'SELECT known_from, known_to, from_day, through_day FROM standing_spans WHERE person_id = $1 ORDER BY known_from, from_day',
            [grown],
          );
          const wanted = spanHistory(target.rules, facts).map((each) => ({
            known_from: each.knownFrom,
            known_to: each.knownTo,
            from_day: each.from,
            through_day: each.through,
          }));
          const order = (
            a: { known_from: string; from_day: string },
            b: { known_from: string; from_day: string },
          ) => (a.known_from + a.from_day < b.known_from + b.from_day ? -1 : 1);
          expect(rows).toEqual(wanted.toSorted(order));
        },
      ),
      { numRuns: runs(40, 1_000) },
    );
  });

  it('loads years of history in one go as if it had grown', async () => {
    const fresh = await testDatabase();
    try {
      const row = await fresh.owner.one<{ id: PersonId }>(
        "INSERT INTO people (staff_number) VALUES ('A-1') RETURNING id",
      );
      await fresh.db.transaction((tx) =>
        publishProgramme(tx, programmeFile('SCA'), 1, { moment: MOMENT, zone: 'UTC' }),
      );
      const [sca] = await service.programmes(fresh.db.sql);
      const past = ['2023-01-10', '2024-01-05', '2025-01-08'].map((day, i) => ({
        id: `f${i}` as FactDraft['id'],
        personId: row?.id as PersonId,
        programmeId: sca?.id as string,
        type: 'completed' as const,
        effective: civilDate(day),
        path: i === 0 ? ('first' as const) : ('renewal' as const),
        recordedAt: toInstant(`${day}T10:00:00Z`),
      }));
      await fresh.db.transaction((tx) => loadHistory(tx, sca ? [sca] : [], past));
      const seen = await fresh.db.sql.one<AnswerColumns>(
        "SELECT * FROM certification_standings_v1('2025-06-01', '2024-06-01T00:00:00Z')",
      );
      expect(seen).toMatchObject({ standing: 'expired', valid_through: '2025-01-09' });
      const now = await fresh.db.sql.one<AnswerColumns>(
        "SELECT * FROM certification_standings_now_v1('2025-06-01')",
      );
      expect(now).toMatchObject({ standing: 'valid', valid_through: '2026-01-09' });
    } finally {
      await fresh.close();
    }
  });
});
