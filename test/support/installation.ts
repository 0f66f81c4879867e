import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { type Cluster, type DatabaseUrls, provision, startCluster } from '#database';
import { prepareSchema } from '../../apps/cli/src/prepare-schema.js';

/** A process of the product, from the build. */
export interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  /** What it wrote until now. */
  readonly output: { out: string; error: string };
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Resolves once it said that it is ready; fails when it ends before. */
  readonly ready: Promise<void>;
}

/** A whole installation of its own: a cluster with the settings of production, a migrated database, real processes. */
export interface Installation {
  readonly urls: DatabaseUrls;
  cluster(): Cluster;
  /** Starts the cluster again where it was, after it was killed. */
  restartCluster(): Promise<void>;
  web(env?: Environment): Promise<Running>;
  worker(env?: Environment): Promise<Running>;
  close(): Promise<void>;
}

export type Environment = Readonly<Record<string, string>>;

export const TEST_SECRET = 'uWq3zLr8TnB6yPk1VxM4sHd9JcG2fE7a';

export async function installation(name: string): Promise<Installation> {
  const folder = resolve('.data', `test-${name}-${process.pid}`);
  let cluster = await startCluster(join(folder, 'pg'));
  const stopCluster = () => cluster.stop();
  process.once('exit', stopCluster);
  const urls = await provision(cluster, 'credence');
  await prepareSchema(urls);
  const started: Running[] = [];
  const start = async (app: 'web' | 'worker', env: Environment = {}) => {
    const running = await startProcess(app, { DATABASE_URL: urls.app, SECRET_KEY: TEST_SECRET, ...env });
    started.push(running);
    return running;
  };
  return {
    urls,
    cluster: () => cluster,
    restartCluster: async () => void (cluster = await startCluster(join(folder, 'pg'), {}, cluster.port)),
    web: (env) => start('web', env),
    worker: (env) => start('worker', env),
    close: async () => {
      for (const { child } of started) child.kill('SIGKILL');
      await Promise.all(started.map(({ ended }) => ended));
      process.off('exit', stopCluster);
      cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the built web or worker with no more environment than is given; on a free port unless `PORT` is. */
export async function startProcess(
  app: 'web' | 'worker' | 'cli',
  env: Environment,
  args: string[] = [],
): Promise<Running> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const address = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  const file = app === 'cli' ? 'dist/apps/cli/src/main.js' : `dist/run/${app}.js`;
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'], ...address, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = { out: '', error: '' };
  child.stdout!.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (output.error += chunk.toString()));
  const ended = new Promise<number | string>((done) => {
    child.once('close', (code, signal) => done(code ?? signal ?? 'unknown'));
  });
  const ready = new Promise<void>((done, fail) => {
    child.once('message', () => done());
    void ended.then((how) => fail(new Error(`${app} ended (${how}): ${output.error}`)));
  });
  ready.catch(() => undefined);
  return { child, port, output, ended, ready };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Tries until `attempt` gives true; the milliseconds that took, or Infinity after `patience` of them. */
export async function until(attempt: () => Promise<boolean>, patience = 15_000): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < patience) {
    if (await attempt().catch(() => false)) return performance.now() - started;
    await new Promise((done) => setTimeout(done, 50));
  }
  return Infinity;
}
