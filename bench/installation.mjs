// The installation that is measured: a PostgreSQL of its own with safe settings, a demonstration that is prepared once,
// and a fresh copy of it for each run, so that a run finds what the one before found.
import { mkdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { provision, startCluster } from '../dist/libs/database/index.js';
import { launchConfig, readSettings } from '../dist/libs/kernel/index.js';
import { prepare } from '../dist/apps/cli/src/prepare.js';

/** The prepared database is named as `npm start` names it, so that the start is measured on the same data. */
const PREPARED = 'credence';
const COPY = 'bench_run';
const RAW = 'bench_raw';

/**
 * Starts the cluster and prepares what is measured.
 * @param size `small` or `full`: how many people the demonstration has
 */
export async function openInstallation(root, size, log) {
  const folder = join(root, '.data', 'bench', size);
  mkdirSync(folder, { recursive: true });
  const environment = { DEMO: size, DATA_DIR: folder, SECRET_KEY: randomBytes(36).toString('base64url') };
  const cluster = await startCluster(join(folder, 'pg'));
  try {
    const { settings } = readSettings(environment);
    const { config } = launchConfig(environment, ['--embedded', '--clock-offset=0']);
    await prepareOnce(cluster, { settings, config, folder: root, log });
    const urls = await copyOf(cluster);
    const raw = (await emptied(cluster, RAW)).owner;
    await asSuperuser(cluster, 'CHECKPOINT');
    return { folder, cluster, config, environment, urls, raw };
  } catch (error) {
    cluster.stop();
    throw error;
  }
}

/** A database that another version of the schema left behind is thrown away. */
async function prepareOnce(cluster, options) {
  const attempt = async () => prepare({ ...options, urls: await provision(cluster, PREPARED) });
  try {
    await attempt();
  } catch (error) {
    options.log(`Preparing from the start, because: ${error.message}`);
    await drop(cluster, PREPARED);
    await attempt();
  }
}

async function copyOf(cluster) {
  await drop(cluster, COPY);
  await asSuperuser(cluster, `CREATE DATABASE ${COPY} TEMPLATE ${PREPARED} OWNER credence_owner`);
  return provision(cluster, COPY);
}

async function emptied(cluster, name) {
  await drop(cluster, name);
  return provision(cluster, name);
}

const drop = (cluster, name) => asSuperuser(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

async function asSuperuser(cluster, statement) {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
