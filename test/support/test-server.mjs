// The test cluster: started by the first run, shared by runs at the same time, stopped by the last one.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { withLock } from '../../scripts/lock.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, '.data');
const runs = join(data, 'test-runs');
const SPEED = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' };

/** Starts or adopts the cluster, makes the template of this schema, and tells the workers where it is. */
export const openTestServer = () =>
  withLock(join(data, 'test-server.lock'), async () => {
    mkdirSync(runs, { recursive: true });
    writeFileSync(join(runs, String(process.pid)), '');
    const { provision, startCluster } = await import('../../dist/libs/database/index.js');
    const cluster = await startCluster(join(data, 'pg-test'), SPEED);
    const { owner, app } = await provision(cluster, 'credence_test');
    const template = `template_${schemaHash()}`;
    await asSuperuser(cluster.url, async (client) => {
      const names = (await client.query('SELECT datname FROM pg_database')).rows.map(
        ({ datname }) => datname,
      );
      for (const name of names.filter(isAbandoned))
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      if (!names.includes(template)) await makeTemplate(client, owner, template);
    });
    return { superuser: cluster.url, owner, app, template, run: String(process.pid) };
  });

/** Drops this run's databases and stops the cluster unless another run uses it. */
export const closeTestServer = (server) =>
  withLock(join(data, 'test-server.lock'), async () => {
    rmSync(join(runs, server.run), { force: true });
    await asSuperuser(server.superuser, async (client) => {
      const mine = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [
        `t\\_${server.run}\\_%`,
      ]);
      for (const { datname } of mine.rows)
        await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    });
    const others = readdirSync(runs).filter((pid) => isAlive(Number(pid)));
    if (others.length > 0) return;
    const { startCluster } = await import('../../dist/libs/database/index.js');
    (await startCluster(join(data, 'pg-test'), SPEED)).stop();
  });

async function makeTemplate(client, owner, template) {
  const { dataSourceFor, migrate } = await import('../../dist/libs/database/index.js');
  const { migrations } = await import('../../dist/migrations/index.js');
  const making = `making_${process.pid}`;
  await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${making} OWNER credence_owner`);
  const url = Object.assign(new URL(owner), { pathname: `/${making}` }).href;
  const source = await dataSourceFor({ url, migrations }).initialize();
  try {
    await migrate(source);
  } finally {
    await source.destroy();
  }
  const { migrateQueue } = await import('../../dist/libs/jobs/index.js');
  await migrateQueue(url);
  await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
}

async function asSuperuser(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function schemaHash() {
  const hash = createHash('sha256');
  const folder = join(root, 'migrations');
  hash.update(readFileSync(join(root, 'libs/jobs/src/queue-schema.ts')));
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

function isAbandoned(name) {
  const run = /^t_(\d+)_/.exec(name)?.[1];
  return run !== undefined && !isAlive(Number(run));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
