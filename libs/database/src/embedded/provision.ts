import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Cluster } from './cluster.js';

/** The addresses by which the product reaches its database: `owner` migrates, `app` is the least-privilege role. */
export interface DatabaseUrls {
  readonly owner: string;
  readonly app: string;
}

/** The two roles every installation has; migrations grant to `credence_app` by name. */
export const OWNER_ROLE = 'credence_owner';
export const APP_ROLE = 'credence_app';

/** Makes the two roles and the database `name` in an embedded cluster, once; their passwords stay in one 0600 file. */
export async function provision(cluster: Cluster, name: string): Promise<DatabaseUrls> {
  const secrets = roleSecrets(join(cluster.folder, 'roles.json'));
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await ensureRole(client, OWNER_ROLE, secrets.owner, 'CREATEDB');
    await ensureRole(client, APP_ROLE, secrets.app, '');
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}" OWNER ${OWNER_ROLE}`);
    await client.query(`REVOKE ALL ON DATABASE postgres, template1, "${name}" FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE "${name}" TO ${APP_ROLE}`);
  } finally {
    await client.end();
  }
  const at = `127.0.0.1:${cluster.port}/${name}`;
  return {
    owner: `postgresql://${OWNER_ROLE}:${secrets.owner}@${at}`,
    app: `postgresql://${APP_ROLE}:${secrets.app}@${at}`,
  };
}

function roleSecrets(file: string): { owner: string; app: string } {
  if (!existsSync(file)) {
    const made = { owner: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as { owner: string; app: string };
}

async function ensureRole(client: pg.Client, role: string, password: string, rights: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount === 0)
    await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEROLE ${rights}`);
  await client.query(`ALTER ROLE ${role} PASSWORD '${password}'`);
}
