// What a sweep costs as awards grow and those that are due do not: fills a register with ten thousand awards, then with a
// hundred thousand or a million, and runs the product's own sweep on days on which equally many are due.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { NestFactory } from '@nestjs/core';
import { publishProgramme } from '../dist/libs/certification/index.js';
import { Clock, Database, DatabaseModule, provision, startCluster } from '../dist/libs/database/index.js';
import { FollowupModule, FollowupService } from '../dist/libs/followup/index.js';
import { addDays } from '../dist/libs/kernel/index.js';
import { NotificationsModule } from '../dist/libs/notifications/index.js';
import { entities } from '../dist/migrations/entities.js';
import { prepareSchema } from '../dist/apps/cli/src/prepare-schema.js';

const SMALL = 10_000;
const DUE = 100;
const START = '2026-03-01';

/** Rows for a table: awards, due a day, median, fastest and slowest run in milliseconds, and the ratio of medians. */
export async function sweepCosts(root, { isFull, rounds, log }) {
  const folder = join(root, '.data', 'bench', 'sweep');
  mkdirSync(folder, { recursive: true });
  const cluster = await startCluster(join(folder, 'pg'));
  try {
    const sides = [];
    for (const awards of [SMALL, isFull ? 1_000_000 : 100_000])
      sides.push(await openSide(cluster, awards, log));
    // In turns, so that a busy moment of the machine meets both; the first day is for caches.
    for (let round = 0; round <= rounds; round++)
      for (const side of round % 2 ? sides : sides.toReversed()) await measure(side, round);
    const rows = sides.map(({ awards, times }) => rowOf(awards, times.slice(1)));
    for (const side of sides) await side.close();
    const [small, large] = sides.map(({ times }) => median(times.slice(1)));
    return [...rows, ['ratio of medians', '', (large / small).toFixed(2), '', '']];
  } finally {
    cluster.stop();
  }
}

function rowOf(awards, times) {
  const shown = [median(times), Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0));
  return [awards.toLocaleString('en-GB'), String(DUE), ...shown];
}

async function measure(side, round) {
  const today = addDays(START, round);
  const moment = { at: `${today}T00:00:05.000000Z`, today };
  const started = performance.now();
  await side.followup.run(side.database, moment);
  side.times.push(performance.now() - started);
  const { done } = (await side.followup.newestRuns(side.database.sql, 1))[0];
  if (done !== DUE) throw new Error(`${done} were done on ${today}, not ${DUE}`);
}

async function openSide(cluster, awards, log) {
  const name = `sweep_${awards}`;
  await statements(cluster.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  const urls = await provision(cluster, name);
  await prepareSchema(urls);
  const database = await Database.connect({
    url: urls.app,
    entities,
    poolSize: 4,
    statementTimeout: 600_000,
  });
  const moment = { at: '2020-01-01T00:00:00.000000Z', today: '2020-01-01' };
  await database.transaction((tx) => publishProgramme(tx, PROGRAMME, 1, { moment, zone: 'UTC' }));
  log(`Filling a register with ${awards} awards …`);
  await statements(urls.owner, ...fillWith(awards), 'ANALYZE');
  await statements(cluster.url, 'CHECKPOINT');
  const app = await NestFactory.createApplicationContext(await moduleOn(database), { logger: false });
  const close = async () => {
    await app.close();
    await statements(cluster.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { awards, database, followup: app.get(FollowupService), times: [], close };
}

async function moduleOn(database) {
  const clock = await Clock.synchronised(database.sql, 'UTC', 0);
  const host = { smtpUrl: null, dataFolder: '', from: 'training@mfa.example', host: 'mfa.example' };
  class SweepModule {}
  return {
    module: SweepModule,
    imports: [
      DatabaseModule.with(database, clock),
      NotificationsModule.with(host),
      FollowupModule.with({ ministry: 'Ministry', publicUrl: 'https://mfa.example' }),
    ],
  };
}

async function statements(url, ...texts) {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  try {
    for (const text of texts) await client.query(text);
  } finally {
    await client.end();
  }
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

const PROGRAMME = {
  ...{ code: 'AAA', level: 1, title: { en: 'Programme' } },
  policies: [
    {
      ...{ version: '1', effectiveFrom: '2020-01-01', validity: 'P36M', renewalWindow: 'P180D' },
      ...{ grace: 'P60D', lapseAfter: 'P12M', anchor: 'expiry' },
      ...{ firstAward: { courses: ['dd110'] }, renewal: { courses: ['dd110'] } },
    },
  ],
};

/** Spans as the product writes them; on each day from `START` on the windows of `DUE` awards open, the others' later. */
function fillWith(awards) {
  const opens = `CASE WHEN n <= ${DUE * 100} THEN date '${START}' + ((n - 1) / ${DUE})::int
                      ELSE date '${START}' + 400 + (n % 500)::int END`;
  return [
    `INSERT INTO register_changes (recorded_at, source) VALUES ('2020-01-01', 'benchmark')`,
    `INSERT INTO people (staff_number) SELECT 'B-' || n FROM generate_series(1, ${awards}) n`,
    `INSERT INTO person_details (person_id, display_name, sort_name, email, language, valid_from, known_from, change_id)
     SELECT id, staff_number, lower(staff_number), lower(staff_number) || '@mfa.example', 'en', '2020-01-01', '2020-01-01',
            (SELECT id FROM register_changes) FROM people`,
    `INSERT INTO employments (person_id, basis, cadre, has_account, valid_from, known_from, change_id)
     SELECT id, 'home-based', 'diplomat', true, '2020-01-01', '2020-01-01', (SELECT id FROM register_changes) FROM people`,
    `CREATE TEMP TABLE awards AS
     SELECT id AS person, n, opens, opens + 180 AS ends
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM people) p, LATERAL (SELECT (${opens})::date AS opens) o`,
    `INSERT INTO facts (id, position, person_id, programme_id, type, effective, path, recorded_at)
     SELECT 'award-' || n, n, person, (SELECT id FROM programmes), 'completed', (ends - interval '36 months')::date, 'first',
            '2023-01-01'::timestamptz + n * interval '1 microsecond' FROM awards`,
    ...[
      ['valid', "(ends - interval '36 months')::date", 'opens - 1', true],
      ['renewal-open', 'opens', 'ends - 1', true],
      ['grace', 'ends', 'ends + 59', false],
      ['expired', 'ends + 60', "(ends + interval '12 months')::date - 1", false],
      ['lapsed', "(ends + interval '12 months')::date", "date '9999-12-31'", false],
    ].map(
      ([standing, from, through, meets]) =>
        `INSERT INTO standing_spans (person_id, programme_id, from_day, through_day, standing, valid_from, valid_through,
           opens, grace_through, policy_version, meets_requirement, waived, award_id, known_from)
         SELECT person, (SELECT id FROM programmes), ${from}, ${through}, '${standing}', (ends - interval '36 months')::date,
                ends - 1, opens, ends + 59, '1', ${meets}, false, 'award-' || n, '2023-01-01' FROM awards`,
    ),
  ];
}
