import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quartersFor, type Quarters } from './account.js';
import { postgresHome } from './binaries.js';
import { postmasterOf } from './postmaster.js';

/** A running embedded cluster: `url` connects as its superuser to the database `postgres`. */
export interface Cluster {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Whether a server that was already running was taken over. */
  readonly isAdopted: boolean;
  stop(): void;
}

/**
 * Starts the PostgreSQL of a folder, or adopts the one that runs there. Crash recovery, a stale pid file, an
 * interrupted `initdb` and a killed server are dealt with; it listens on loopback only. Callers that may race hold a
 * lock of their own.
 *
 * @param settings server settings, for example `{ fsync: 'off' }` in tests
 * @param port where it listened before, so that those who know its address find it again; default: any free one
 */
export async function startCluster(
  folder: string,
  settings: Record<string, string> = {},
  port?: number,
): Promise<Cluster> {
  const quarters = quartersFor(postgresHome(), folder);
  const data = join(quarters.folder, 'data');
  initialise(quarters, data);
  const adopted = await runningPort(data);
  const taken = adopted ?? (await launch(quarters, data, settings, port));
  const password = readFileSync(join(quarters.folder, 'superuser'), 'utf8').trim();
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${taken}/postgres`,
    port: taken,
    folder: quarters.folder,
    isAdopted: adopted !== null,
    stop: () => void control(quarters, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30']),
  };
}

function initialise(quarters: Quarters, data: string): void {
  const stamp = join(quarters.folder, 'initialised');
  if (existsSync(stamp)) return;
  rmSync(data, { recursive: true, force: true });
  const secret = join(quarters.folder, 'superuser');
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (quarters.account) chownSync(secret, quarters.account.uid, quarters.account.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  run(quarters, 'initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    ...locale,
  ]);
  writeFileSync(stamp, '');
}

async function runningPort(data: string): Promise<number | null> {
  for (let tries = 0; tries < 150; tries++) {
    const postmaster = postmasterOf(data);
    if (!postmaster) return null;
    if (postmaster.isReady) return postmaster.port;
    await sleep(200);
  }
  throw new Error(`PostgreSQL in ${data} runs but does not become ready; its log is beside it`);
}

async function launch(
  quarters: Quarters,
  data: string,
  settings: Record<string, string>,
  before?: number,
): Promise<number> {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  for (let tries = 1; ; tries++) {
    const port = before ?? (await freePort());
    const server = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      "-c unix_socket_directories=''",
      ...options,
    ];
    const log = join(quarters.folder, 'server.log');
    const status = control(quarters, [
      'start',
      '-w',
      '-t',
      '60',
      '-D',
      data,
      '-l',
      log,
      '-o',
      server.join(' '),
    ]);
    if (status === 0) return port;
    if (tries === 3) throw new Error(`PostgreSQL does not start; see ${log}`);
    postmasterOf(data);
  }
}

function control(quarters: Quarters, args: string[]): number | null {
  return invoke(quarters, 'pg_ctl', args).status;
}

function run(quarters: Quarters, program: string, args: string[]): void {
  const { status, output } = invoke(quarters, program, args);
  if (status !== 0) throw new Error(`${program} failed: ${output}`);
}

/** Output goes to a file: a daemon inherits a pipe and would keep it, and us, open. */
function invoke(
  quarters: Quarters,
  program: string,
  args: string[],
): { status: number | null; output: string } {
  mkdirSync(quarters.folder, { recursive: true });
  const file = join(quarters.folder, `${program}.log`);
  const out = openSync(file, 'w');
  try {
    const { status } = spawnSync(join(quarters.home, 'bin', program), args, {
      stdio: ['ignore', out, out],
      cwd: quarters.folder,
      env: { PATH: '/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC', ...windowsEnvironment() },
      ...(quarters.account ?? {}),
    });
    return { status, output: readFileSync(file, 'utf8') };
  } finally {
    closeSync(out);
  }
}

function windowsEnvironment(): Record<string, string> {
  const root = process.platform === 'win32' ? process.execPath.slice(0, 2) + '\\Windows' : null;
  return root ? { SystemRoot: root } : {};
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
