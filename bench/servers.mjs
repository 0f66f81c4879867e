import { fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The product's web processes on the installation, started as `npm start` starts them. */
export async function startProduct(root, installation, { processes, profile }) {
  const { folder, environment, urls } = installation;
  const log = openSync(join(folder, 'web.log'), 'w');
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profiles')}`] : [];
  return startAll(processes, (port) => ({
    file: join(root, 'dist/run/web.js'),
    args: ['--embedded', '--demonstration', '--clock-offset=0'],
    options: {
      cwd: root,
      execArgv: ['--enable-source-maps', ...profiling],
      env: {
        PATH: process.env.PATH,
        ...environment,
        DATABASE_URL: urls.app,
        PORT: String(port),
        LOG_LEVEL: 'info',
      },
      stdio: ['ignore', log, log, 'ipc'],
    },
  }));
}

/** The baseline's processes, as many. */
export function startRaw(root, url, { processes }) {
  return startAll(processes, (port) => ({
    file: join(root, 'bench/raw-server.mjs'),
    args: [url, String(port)],
    options: { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  }));
}

async function startAll(count, commandFor) {
  const started = [];
  for (let i = 0; i < count; i++) {
    const port = await freePort();
    const { file, args, options } = commandFor(port);
    const child = fork(file, args, options);
    started.push({ child, port });
    await readiness(child, file);
  }
  return {
    ports: started.map(({ port }) => port),
    pids: started.map(({ child }) => child.pid),
    stop: () => Promise.all(started.map(({ child }) => ended(child))),
  };
}

function readiness(child, file) {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => message.ready && resolve());
    child.once('exit', (code, signal) => reject(new Error(`${file} ended (${signal ?? code})`)));
  });
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return null;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  return over.then(() => clearTimeout(timer));
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
