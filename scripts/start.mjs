// `npm start`: the embedded database, the schema, the courses, the demonstration, then web and worker, kept alive until
// Ctrl-C, SIGTERM or the end of whoever started this.
import './ensure.mjs';
import { mkdirSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isAlive, withLock } from './lock.mjs';
import { preparationKey, preparedBefore, rememberPreparation } from './prepared.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const startedBy = ancestry();
const children = new Map();
let stopping = false;
let cluster = null;

process.chdir(root);
const { launchConfig, readSettings } = await import('../dist/libs/kernel/index.js');
const { settings, problems } = readSettings(process.env);
if (problems.length > 0) fail(problems.join('\n'));
const value = (name) => settings.get(name).value;
const data = resolve(root, value('DATA_DIR'));
mkdirSync(data, { recursive: true });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
setInterval(() => ancestry() !== startedBy && stop(0), 500).unref();

await withLock(join(data, 'start.lock'), prepareAndStart).catch((error) => stop(1, error.message));

async function prepareAndStart() {
  const other = runningSupervisor();
  if (other) return stop(1, `Credence already runs here (process ${other}): stop it first.`, true);
  writeFileSync(join(data, 'supervisor.pid'), String(process.pid));
  const urls = await database();
  const offset = value('NOW') ? Date.parse(value('NOW')) - Date.now() : 0;
  const report = await prepared(urls, offset);
  if (stopping) return;
  const env = {
    ...process.env,
    DATABASE_URL: urls.app,
    SECRET_KEY: secretKey(),
    NOW: '',
    MIGRATION_DATABASE_URL: '',
    DEMO_PASSWORD: '',
  };
  const flags = [
    '--embedded',
    `--clock-offset=${offset}`,
    ...(report.isDemonstration ? ['--demonstration'] : []),
  ];
  keep('worker', ['dist/run/worker.js', ...flags], env);
  const address = await keep('web', ['dist/run/web.js', ...flags], env);
  if (!stopping) greet(address, report);
}

/** Schema, courses and demonstration; nothing is left to do where the last start did it from the same. */
async function prepared(urls, offset) {
  const password = join(data, 'demo-password');
  const before =
    cluster && preparedBefore(cluster.folder, preparationKey(root, settings, password), password);
  if (before) return before;
  const { prepare } = await import('../dist/apps/cli/src/prepare.js');
  const { config } = launchConfig(process.env, ['--embedded', `--clock-offset=${offset}`]);
  const log = (line) => console.log(`  ${line}`);
  const report = await prepare({ urls, settings, config, folder: root, log });
  if (cluster) rememberPreparation(cluster.folder, preparationKey(root, settings, password), report);
  return report;
}

/** Who started this: under npm a shell stands between, which outlives a killed npm. */
function ancestry() {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return String(process.ppid);
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return 'gone';
  }
}

function runningSupervisor() {
  const file = join(data, 'supervisor.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8'));
  if (!isAlive(pid)) return null;
  const isOurs = !existsSync('/proc/self/cmdline') || commandOf(pid).includes('start.mjs');
  return isOurs ? pid : null;
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** The given database, or the embedded one, which is started again on its port when it dies. */
async function database() {
  if (value('DATABASE_URL')) {
    return { app: value('DATABASE_URL'), owner: value('MIGRATION_DATABASE_URL') ?? value('DATABASE_URL') };
  }
  const [{ startCluster }, { provision }] = await Promise.all([
    import('../dist/libs/database/src/embedded/cluster.js'),
    import('../dist/libs/database/src/embedded/provision.js'),
  ]);
  const slow = setTimeout(() => console.log('  Starting the database …'), 1000);
  cluster = await startCluster(join(data, 'pg'));
  clearTimeout(slow);
  if (!cluster.folder.startsWith(data)) console.log(`  The database lives in ${cluster.folder}`);
  const urls = await provision(cluster, 'credence');
  void watch(startCluster);
  return urls;
}

async function watch(startCluster) {
  for (;;) {
    await sleep(1000);
    if (stopping) return;
    const again = await startCluster(join(data, 'pg'), {}, cluster.port).catch((error) =>
      console.error(`  ${error.message}`),
    );
    if (again && !again.isAdopted) console.error('  The database had ended and was started again.');
  }
}

function secretKey() {
  if (value('SECRET_KEY')) return value('SECRET_KEY');
  const file = join(data, 'secret-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(36).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Starts a process and starts it again when it dies, up to five times a minute. Resolves with its address once ready. */
function keep(name, args, env, deaths = []) {
  return new Promise((ready) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    children.set(name, child);
    child.on('message', (message) => message.ready && ready(message.address));
    child.on('exit', (code, signal) => {
      children.delete(name);
      if (stopping) return ready(null);
      const recent = [...deaths, performance.now()].filter((at) => performance.now() - at < 60_000);
      if (code === 2 || recent.length > 5) return stop(1, `The ${name} process ended (${signal ?? code}).`);
      console.error(`  The ${name} process ended (${signal ?? code}) and is started again.`);
      setTimeout(() => stopping || keep(name, args, env, recent).then(ready), 200);
    });
  });
}

function greet(address, report) {
  console.log(`\nCredence is ready: ${address}`);
  if (report.isDemonstration) {
    console.log(`\n  Sign in as   ${report.accounts.join('\n               ')}`);
    console.log(`  Password     ${report.password}   (kept in ${join(value('DATA_DIR'), 'demo-password')})`);
  }
  console.log('\nCtrl-C stops it.');
}

async function stop(code, message, isGuest = false) {
  if (message) console.error(message);
  if (stopping) return;
  stopping = true;
  for (const child of children.values()) child.kill('SIGTERM');
  for (let i = 0; i < 100 && children.size > 0; i++) await sleep(50);
  for (const child of children.values()) child.kill('SIGKILL');
  if (!isGuest) {
    cluster?.stop();
    rmSync(join(data, 'supervisor.pid'), { force: true });
  }
  process.exit(code);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
