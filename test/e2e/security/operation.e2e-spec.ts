import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#database/testing';
import {
  type Environment,
  installation,
  type Installation,
  type Running,
  startProcess,
  TEST_SECRET,
  until,
} from '../../support/installation.js';

const OTHER_SECRET = 'pZ4kQ9wYt2LmV7xBs6RcN1dHf8JgA3eU';

/** Clusters and processes start slowly on a machine that does other things. */
jest.setTimeout(90_000);

describe('Operation', () => {
  let ours: Installation;
  let shared: TestDatabase;
  let web: Running;
  const folder = resolve('.data', `test-keys-${process.pid}`);

  const status = async (path: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${web.port}${path}`, { signal: AbortSignal.timeout(4_000) })).status;
  const postmaster = () =>
    Number(readFileSync(join(ours.cluster().folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [ours, shared] = await Promise.all([installation('operation'), testDatabase()]);
    web = await ours.web({ LOG_LEVEL: 'info' });
    await web.ready;
  });
  afterAll(async () => {
    await ours.close();
    await shared.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How a process ends that should not start, and what it says. */
  const refusal = async (app: 'web' | 'worker', env: Environment) => {
    const { ended, output, child } = await startProcess(app, env);
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    const code = await ended;
    clearTimeout(timer);
    return { code, lines: (output.error + output.out).trim().split('\n') };
  };

  const keyFile = (name: string, key: string, mode: number) => {
    const file = join(folder, name);
    writeFileSync(file, key);
    chmodSync(file, mode);
    return file;
  };

  const bad: Record<string, { env: () => Environment; expected: RegExp[] }> = {
    'no secret, no https': {
      env: () => ({ SECRET_KEY: '', PUBLIC_URL: 'http://training.mfa.example' }),
      expected: [/^SECRET_KEY is missing$/, /^PUBLIC_URL must begin with https/],
    },
    'a weak secret, used twice': {
      env: () => ({
        SECRET_KEY: 'example-example-example-example-1',
        METRICS_TOKEN: 'example-example-example-example-1',
      }),
      expected: [
        /^SECRET_KEY looks like/,
        /^METRICS_TOKEN looks like/,
        /^SECRET_KEY and METRICS_TOKEN are the same$/,
      ],
    },
    'a key file that others may read': {
      env: () => ({ SECRET_KEY: '', SECRET_KEY_FILE: keyFile('open', OTHER_SECRET, 0o644) }),
      expected: [/^SECRET_KEY_FILE can be read by others/],
    },
    'a superuser': {
      env: () => ({ DATABASE_URL: ours.cluster().url }),
      expected: [/^The database role postgres is a superuser/, /^The database schema is not of this version/],
    },
    'a database that does not write to disk': {
      env: () => ({ DATABASE_URL: shared.urls.app }),
      expected: [/ fsync off/, / full_page_writes off/, / synchronous_commit off/],
    },
  };

  it.each([
    ['web', 'no secret, no https'],
    ['web', 'a weak secret, used twice'],
    ['web', 'a key file that others may read'],
    ['web', 'a superuser'],
    ['worker', 'a superuser'],
    ['worker', 'a database that does not write to disk'],
  ] as const)('OPS-01: the %s does not start with %s, and says why in a line each', async (app, name) => {
    const { env, expected } = bad[name]!;
    const given = { DATABASE_URL: ours.urls.app, SECRET_KEY: TEST_SECRET, ...env() };
    const { code, lines } = await refusal(app, given);
    expect(code).toBe(2);
    for (const pattern of expected) expect(lines.filter((line) => pattern.test(line))).toHaveLength(1);
    expect(lines).toHaveLength(expected.length);
  });

  it('AUTH-10: a fresh installation has no account, and none can be guessed', async () => {
    await withClient(ours.urls.owner, async (owner) => {
      expect((await owner.query('SELECT count(*)::int AS n FROM accounts')).rows).toEqual([{ n: 0 }]);
    });
    for (const name of ['admin', 'root', 'test']) {
      const body = new URLSearchParams({ email: name, password: name });
      const reply = await fetch(`http://127.0.0.1:${web.port}/sign-in`, {
        method: 'POST',
        body,
        redirect: 'manual',
      });
      expect([401, 422]).toContain(reply.status);
      expect(reply.headers.get('set-cookie') ?? '').not.toMatch(/^sid=/);
    }
  });

  it('AUTH-10: the first administrator comes by a link that works once', async () => {
    const env = {
      DATABASE_URL: ours.urls.app,
      SECRET_KEY: TEST_SECRET,
      PUBLIC_URL: `http://127.0.0.1:${web.port}`,
    };
    const invite = await startProcess('cli', env, ['admin', 'invite', 'first@mfa.example', '--json']);
    expect([await invite.ended, invite.output.error]).toEqual([0, '']);
    const { link } = JSON.parse(invite.output.out) as { link: string };
    const shown = await fetch(link);
    expect(shown.status).toBe(200);
    const html = await shown.text();
    const fields = [...html.matchAll(/<input[^>]*\stype="password"[^>]*>/g)].map(
      ([tag]) => /name="([^"]+)"/.exec(tag)![1]!,
    );
    const body = new URLSearchParams(
      fields.map((name): [string, string] => [name, 'seven harbours behind the quiet pier']),
    );
    const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1];
    if (csrf) body.set('_csrf', csrf);
    const used = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    expect(used.status).toBe(303);
    expect((await fetch(link)).status).toBe(404);
    expect(web.output.out + web.output.error).not.toContain(link.split('/').at(-1));
  });

  it('DOS-07: a hundred sign-ins at once are judged, delayed or turned away, and others go on', async () => {
    const attempt = async (i: number) => {
      const body = new URLSearchParams({
        email: `nobody${i}@mfa.example`,
        password: `planted-password-${i}`,
      });
      const reply = await fetch(`http://127.0.0.1:${web.port}/sign-in`, {
        method: 'POST',
        body,
        redirect: 'manual',
      });
      await reply.text();
      if (reply.status === 503 || reply.status === 429)
        expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
      return reply.status;
    };
    const took: number[] = [];
    let isOver = false;
    const others = (async () => {
      while (!isOver) {
        const started = performance.now();
        expect(await status('/health/ready')).toBe(200);
        took.push(performance.now() - started);
      }
    })();
    const statuses = await Promise.all(Array.from({ length: 100 }, (_, i) => attempt(i)));
    isOver = true;
    await others;
    expect(statuses.filter((each) => ![401, 429, 503].includes(each))).toEqual([]);
    expect(took.sort((a, b) => a - b)[took.length >> 1]).toBeLessThan(1_000);
  });

  it('PRIV-04: the log of all this holds no address, password or path', async () => {
    await until(() => Promise.resolve(web.output.out.includes('/sign-in')), 3_000);
    expect(web.output.out).toContain('"route":"/invitations/:token"');
    expect(web.output.out + web.output.error).not.toMatch(/nobody\d|planted-password|first@mfa|quiet pier/);
    for (const line of web.output.out.trim().split('\n').slice(0, -1))
      expect(() => JSON.parse(line) as object).not.toThrow();
  });

  it('OPS-07: the role of the application can neither grow nor look elsewhere', async () => {
    for (const database of ['postgres', 'template1']) {
      const url = Object.assign(new URL(ours.urls.app), { pathname: `/${database}` }).href;
      await expect(withClient(url, () => Promise.resolve())).rejects.toThrow(
        /permission denied for database/,
      );
    }
    await withClient(ours.urls.app, async (client) => {
      for (const text of [
        'CREATE ROLE intruder',
        'CREATE DATABASE elsewhere',
        'ALTER ROLE credence_app SUPERUSER',
        'SET ROLE credence_owner',
        'CREATE TABLE intruder ()',
        "COPY accounts TO PROGRAM 'cat'",
        "SELECT pg_read_file('postgresql.conf')",
        'SELECT rolpassword FROM pg_authid',
        'SET session_replication_role = replica',
        'DROP TABLE accounts',
      ])
        await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
    });
  });

  it.each([
    'audit_lines',
    'facts',
    'attempt_steps',
    'attempts',
    'certificate_editions',
    'proposals',
    'role_grants',
  ])('OPS-07: the role of the application can add to %s, but change and delete nothing', async (table) => {
    await withClient(ours.urls.app, async (client) => {
      const column = (
        await client.query(
          "SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attidentity = '' AND attgenerated = '' AND attname <> 'known_to' LIMIT 1",
          [table],
        )
      ).rows[0]!.attname as string;
      for (const text of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      ])
        await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('OPS-07: the role of the application can close spans of standing, but not rewrite or delete them', async () => {
    await withClient(ours.urls.app, async (client) => {
      for (const text of ["UPDATE standing_spans SET standing = 'current'", 'DELETE FROM standing_spans'])
        await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('OPS-06: readiness tells within 5 s that the queue is gone, and that it is back', async () => {
    await withClient(ours.urls.owner, async (owner) => {
      await owner.query('ALTER SCHEMA graphile_worker RENAME TO hidden');
      try {
        expect(await until(async () => (await status('/health/ready')) === 503)).toBeLessThan(5_000);
      } finally {
        await owner.query('ALTER SCHEMA hidden RENAME TO graphile_worker');
      }
    });
    expect(await until(async () => (await status('/health/ready')) === 200)).toBeLessThan(5_000);
  });

  it('OPS-06: readiness tells within 5 s that the database hangs; liveness does not ask it', async () => {
    const pids = [postmaster(), ...childrenOf(postmaster())];
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    try {
      const started = performance.now();
      expect(await status('/health/ready')).toBe(503);
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(await status('/health/live')).toBe(200);
    } finally {
      for (const pid of pids.reverse()) process.kill(pid, 'SIGCONT');
    }
    expect(await until(async () => (await status('/health/ready')) === 200)).toBeLessThan(5_000);
  });

  it('OPS-06: readiness tells within 5 s that the database was killed, and within 5 s that it is back', async () => {
    process.kill(postmaster(), 'SIGKILL');
    expect(await until(async () => (await status('/health/ready')) === 503)).toBeLessThan(5_000);
    expect(await status('/health/live')).toBe(200);
    expect(await status('/sign-in')).toBe(200);
    const reply = await fetch(`http://127.0.0.1:${web.port}/health/ready`);
    expect(await reply.json()).toEqual({ ready: false, reasons: ['database'] });
    await ours.restartCluster();
    expect(await until(async () => (await status('/health/ready')) === 200)).toBeLessThan(5_000);
    expect(web.child.exitCode).toBeNull();
  });
});

async function withClient(
  connectionString: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function childrenOf(parent: number): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    } catch {
      return false;
    }
  });
}
