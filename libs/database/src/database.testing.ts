import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Database } from './database.js';
import { type Sql, sqlOn } from './sql.js';
import { valueTypes } from './types.js';

/** A database of its own for one spec file: migrated and empty. `db` connects as the product's role. */
export interface TestDatabase {
  readonly db: Database;
  readonly owner: Sql;
  readonly urls: { readonly app: string; readonly owner: string };
  close(): Promise<void>;
}

interface TestServer {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly template: string;
  readonly run: string;
}

/** The advisory lock that keeps other sessions off the template while it is copied. */
const COPY_LOCK = 7_305_002;

/** @param template the database that it is a copy of; without one, the empty schema */
export async function testDatabase(
  entities: (new () => object)[] = [],
  template = testServer().template,
): Promise<TestDatabase> {
  const server = testServer();
  const name = `t_${server.run}_${randomBytes(5).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [COPY_LOCK]);
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy OWNER credence_owner`,
    );
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO credence_app`);
  });
  const urls = { app: withDatabase(server.app, name), owner: withDatabase(server.owner, name) };
  const owners = new pg.Pool({
    connectionString: urls.owner,
    max: 2,
    types: valueTypes,
    options: '-c timezone=UTC',
  });
  // The database is dropped at the end with whoever is still in it.
  const gone = () => undefined;
  owners.on('error', gone).on('connect', (client) => void client.on('error', gone));
  const db = await Database.connect({ url: urls.app, entities, poolSize: 10 });
  return {
    db,
    owner: sqlOn(owners),
    urls,
    close: async () => {
      if (db.dataSource.isInitialized) await db.dataSource.destroy();
      await owners.end();
      await asSuperuser(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** An empty database without any schema, for specs about the schema itself. */
export interface EmptyDatabase {
  readonly ownerUrl: string;
  close(): Promise<void>;
}

export async function emptyDatabase(): Promise<EmptyDatabase> {
  const server = testServer();
  const name = `t_${server.run}_${randomBytes(5).toString('hex')}`;
  await asSuperuser(server, (client) => client.query(`CREATE DATABASE ${name} OWNER credence_owner`));
  const close = () =>
    asSuperuser(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return { ownerUrl: withDatabase(server.owner, name), close };
}

function testServer(): TestServer {
  return JSON.parse(process.env['CREDENCE_TEST_SERVER'] ?? '{}') as TestServer;
}

async function asSuperuser(server: TestServer, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuser });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
