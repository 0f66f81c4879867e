// Fills a database with the small demonstration and keeps it as a template: {server, template, config, password, at}
// come as JSON on standard input. It runs beside jest, from the build, as `npm start` does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { withLock } from '../../scripts/lock.mjs';
import { prepare } from '../../dist/apps/cli/src/prepare.js';
import { readSettings } from '../../dist/libs/kernel/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { server, template, config, password, at } = JSON.parse(readFileSync(0, 'utf8'));
const client = new pg.Client({ connectionString: server.superuser });
await client.connect();
try {
  await withLock(join(root, '.data', 'demo-template.lock'), ensureTemplate);
} finally {
  await client.end();
}

async function ensureTemplate() {
  const { rows } = await client.query(
    "SELECT datname AS name FROM pg_database WHERE datname LIKE 'demo\\_%'",
  );
  if (rows.some(({ name }) => name === template)) return;
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  const making = `t_${process.pid}_demo`;
  await client.query(`CREATE DATABASE ${making} TEMPLATE ${server.template} OWNER credence_owner`);
  await client.query(`GRANT CONNECT ON DATABASE ${making} TO credence_app`);
  const inside = (url) => Object.assign(new URL(url), { pathname: `/${making}` }).href;
  const { settings } = readSettings({ DEMO: 'small', DEMO_PASSWORD: password });
  const clockOffset = Date.parse(at) - Date.now();
  await prepare({
    urls: { owner: inside(server.owner), app: inside(server.app) },
    settings,
    config: { ...config, trustedProxies: new Set(), clockOffset },
    folder: root,
    log: () => {},
  });
  await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
}
