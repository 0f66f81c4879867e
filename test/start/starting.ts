import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, until } from '../support/installation.js';

/** An `npm start`, in a session of its own as a terminal or a service manager would run it. */
export interface Started {
  /** npm itself. */
  readonly npm: ChildProcess;
  readonly port: number;
  readonly data: string;
  readonly output: () => string;
  readonly ended: Promise<number | string>;
  /** Milliseconds until ready, from the start; Infinity when it was not in time. */
  ready(): Promise<number>;
  status(path?: string): Promise<number>;
}

const PATIENCE = 90_000;

/** @param options `data`: the data folder; `cwd`: another clone than this one; `uid`: as another account */
export async function npmStart(options: {
  data: string;
  port?: number;
  cwd?: string;
  account?: { uid: number; gid: number };
}): Promise<Started> {
  const { data, cwd = process.cwd(), port = await freePort(), account } = options;
  const home = account ? { HOME: join(data, '..') } : {};
  const npm = spawn('npm', ['start'], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...plainEnvironment(),
      ...home,
      PORT: String(port),
      DATA_DIR: data,
      DEMO: 'small',
      LOG_LEVEL: 'warn',
    },
    ...account,
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | string>((done) => {
    npm.once('exit', (code, signal) => done(code ?? signal ?? 'unknown'));
  });
  const status = async (path = '/health/ready') =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(3_000) })).status;
  const ready = async () => {
    let isOver = false;
    void ended.then(() => (isOver = true));
    const took = await until(async () => isOver || (await status()) === 200, PATIENCE);
    if (isOver) throw new Error(`npm start ended:\n${output}`);
    return took;
  };
  return { npm, port, data, output: () => output, ended, ready, status };
}

/** The environment without what jest and the settings of another installation left in it. */
function plainEnvironment(): Record<string, string | undefined> {
  const kept = ['PATH', 'HOME', 'LANG', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR'];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}

/** The processes of an installation that run: its supervisor, web, worker and PostgreSQL, by what they work on. */
export function processesOf(data: string, port: number): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ') }))
    .filter(({ pid, command }) => command !== '' && pid !== process.pid && belongs(pid, command, data, port));
}

function belongs(pid: number, command: string, data: string, port: number): boolean {
  if (command.startsWith('postgres:') || command.includes('bin/postgres'))
    return workingFolder(pid).startsWith(data);
  if (!/node|npm|sh /.test(command)) return false;
  const environment = read(`/proc/${pid}/environ`).split('\0');
  return environment.includes(`PORT=${port}`) && environment.includes(`DATA_DIR=${data}`);
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

function read(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}

/** Ends all of them at once; one that went with another is gone already. */
export function killAll(processes: readonly { readonly pid: number }[]): void {
  for (const { pid } of processes)
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
}

/** A process that has ended and that nobody has waited for: its number is taken, and nothing runs under it. */
export async function aZombie(): Promise<{ pid: number; bury(): void }> {
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = await new Promise<number>((done) => parent.stdout.once('data', (text) => done(Number(text))));
  await until(() => Promise.resolve(/^State:\tZ/m.test(read(`/proc/${pid}/status`))));
  return { pid, bury: () => void parent.kill('SIGKILL') };
}
