import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import {
  CertificationService,
  loadHistory,
  type PastFact,
  publishProgramme,
  type PublishedProgramme,
} from '#certification';
import { type Fact, standingsOn } from '#certification/rules';
import { testDatabase, type TestDatabase } from '#database/testing';
import { addDays, civilDate, END_OF_TIME, type Instant, type Moment, NO_PERIOD, toInstant } from '#kernel';
import { historyOf } from '../../apps/cli/src/demonstration/history/history.js';
import type { Subject } from '../../apps/cli/src/demonstration/history/scope.js';
import { Seeded } from '../../apps/cli/src/demonstration/seeded.js';
import { runs } from '../support/runs.js';

const TODAY = civilDate('2026-11-22');
const MOMENT: Moment = { at: toInstant('2026-11-22T09:00:00Z'), today: TODAY };
const PEOPLE = runs(300, 10_000);
const QUESTIONS = runs(8, 20);

/** The standings as the rules give them, as the index keeps them, and as the lists read them. */
describe('Rules, spans and SQL', () => {
  let test: TestDatabase;
  let programmes: PublishedProgramme[];
  let facts: PastFact[];
  beforeAll(async () => {
    test = await testDatabase();
    await test.db.transaction(async (tx) => {
      for (const [i, code] of ['sca', 'ddf', 'dpd', 'dan', 'dml'].entries()) {
        const file: unknown = parse(readFileSync(`courses/programmes/${code}.yaml`, 'utf8'));
        await publishProgramme(tx, file, i, { moment: MOMENT, zone: 'Asia/Jakarta' });
      }
    });
    programmes = await new CertificationService().programmes(test.db.sql);
    facts = historyOf(await subjects(test), programmes.map(forHistory), {
      seed: 'agreement',
      today: TODAY,
      fixed: new Map(),
    });
    await test.db.transaction((tx) => loadHistory(tx, programmes, facts));
  }, 600_000);
  afterAll(() => test.close());

  it(`agree for ${PEOPLE} people and five programmes on ${QUESTIONS} random days and instants`, async () => {
    const draw = new Seeded('questions');
    let held = 0;
    for (let i = 0; i < QUESTIONS; i++) {
      const on = addDays(TODAY, draw.between(-1_900, 900));
      const knownAt = draw.chance(0.3)
        ? END_OF_TIME
        : (`${addDays(TODAY, -draw.between(0, 1_800))}T12:00:00.000000Z` as Instant);
      const rows = await test.db.sql.rows<Row>('SELECT * FROM certification_standings_v1($1, $2)', [
        on,
        knownAt,
      ]);
      const seen = new Map(rows.map((row) => [`${row.person_id} ${row.programme_id}`, row]));
      for (const [key, own] of pairs(facts)) {
        const programme = programmes.find(({ id }) => id === own[0]?.programmeId) as PublishedProgramme;
        const [answer] = standingsOn(programme.rules, own.map(asRule), [on], knownAt);
        const row = seen.get(key);
        seen.delete(key);
        if (!row) expect(answer).toMatchObject({ standing: 'not-held', waived: false, validFrom: null });
        else expect(shown(row)).toEqual(answer);
        if (row?.standing === 'valid') held++;
      }
      expect([...seen.keys()]).toEqual([]);
    }
    expect(held).toBeGreaterThan(PEOPLE);
  }, 600_000);
});

interface Row {
  person_id: string;
  programme_id: string;
  standing: string;
  valid_from: string | null;
  valid_through: string | null;
  opens: string | null;
  grace_through: string | null;
  policy_version: string | null;
  meets_requirement: boolean;
  waived: boolean;
  award_id: string | null;
}

function shown(row: Row) {
  return {
    standing: row.standing,
    validFrom: row.valid_from,
    validThrough: row.valid_through,
    opens: row.opens,
    graceThrough: row.grace_through,
    policyVersion: row.policy_version,
    meetsRequirement: row.meets_requirement,
    waived: row.waived,
    award: row.award_id,
  };
}

/** A past fact as a file of facts would say it. */
function asRule(fact: PastFact): Fact {
  const { id, recordedAt, type, effective, through, path, rules } = fact;
  const isOn = type === 'completed' || type === 'recognised' || type === 'extended';
  return {
    id,
    recordedAt,
    type,
    ...(isOn ? { on: effective } : { from: effective }),
    through: through ?? null,
    path,
    rules,
  } as unknown as Fact;
}

function pairs(facts: readonly PastFact[]): Map<string, PastFact[]> {
  const own = new Map<string, PastFact[]>();
  for (const fact of facts) {
    const key = `${fact.personId} ${fact.programmeId}`;
    own.set(key, [...(own.get(key) ?? []), fact]);
  }
  return own;
}

async function subjects({ owner }: TestDatabase): Promise<Subject[]> {
  const rows = await owner.rows<{ id: string; n: number }>(
    `INSERT INTO people (staff_number) SELECT 'P-' || lpad(n::text, 6, '0') FROM generate_series(1, $1) n
     RETURNING id, substr(staff_number, 3)::int AS n`,
    [PEOPLE],
  );
  const draw = new Seeded('subjects');
  return rows.map(({ id, n }) => ({
    personId: id,
    staffNumber: `P-${n}`,
    isHomeBased: draw.chance(0.7),
    grade: `D${draw.between(1, 6)}`,
    function: draw.pick(['political', 'press', 'consular', 'legal']),
    position: draw.chance(0.1) ? 'director' : null,
    hasAccount: draw.chance(0.9),
    bandwidth: draw.pick(['A', 'B', 'C', null]),
    employedFrom: addDays(TODAY, -draw.between(200, 4_000)),
  }));
}

function forHistory({ id, code, rules }: PublishedProgramme) {
  const policy = rules.policies[0];
  const { validity, renewalWindow, grace, effectiveFrom } = policy as NonNullable<typeof policy>;
  return {
    id,
    code,
    months: validity?.months ?? 12,
    window: renewalWindow ?? NO_PERIOD,
    grace,
    courses: [],
    since: effectiveFrom,
  };
}
