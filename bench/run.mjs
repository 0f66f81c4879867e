// `npm run bench`: the product beside a raw baseline, the pure rules, memory and the start, as Markdown on stdout.
import { mkdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellsFor } from './cells.mjs';
import { startDriver } from './driver.mjs';
import { openInstallation } from './installation.mjs';
import { measureRounds, warmUp } from './measure.mjs';
import { readOptions } from './options.mjs';
import { gather, openServices } from './people.mjs';
import { memoryOf } from './processes.mjs';
import { profileTable } from './profile.mjs';
import { pureSpeeds } from './pure.mjs';
import { fillRaw } from './raw-data.mjs';
import { startProduct, startRaw } from './servers.mjs';
import { sweepCosts } from './sweep.mjs';
import { startTimes } from './start-time.mjs';
import { cellTable, failures, table } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = readOptions(process.argv.slice(2));
const log = (line) => console.error(line);
const endings = [];
const PEOPLE = 64;

process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void finish().then(() => process.exit(1)));
try {
  await main();
} catch (error) {
  console.error(error.stack);
  process.exitCode = 1;
} finally {
  await finish();
}
process.exit();

async function main() {
  print(`# Benchmarks\n\n${machine()}`);
  if (options.sweep !== false) await measureSweep();
  if (options.sweep) return print(`Load of the machine at the end: ${loads()}.`);
  const installation = await openInstallation(root, options.size, log);
  endings.push(() => installation.cluster.stop());
  const services = await openServices(installation);
  const gathered = await gather(services, PEOPLE);
  const pure = options.pure ? await pureSpeeds(services, gathered.quiz) : [];
  await services.app.close();
  await measureWeb(installation, gathered);
  if (pure.length > 0) print(`## Rules without web and database\n\n${table(['what', 'time'], pure)}`);
  if (options.start) await measureStart(installation);
  print(`Load of the machine at the end: ${loads()}.`);
}

async function measureWeb(installation, gathered) {
  const profiles = join(installation.folder, 'profiles');
  rmSync(profiles, { recursive: true, force: true });
  mkdirSync(profiles);
  const product = await startProduct(root, installation, options);
  endings.push(() => product.stop());
  const atRest = memoryOf(product.pids);
  const samples = await samplesOf(product.ports[0], gathered);
  await fillRaw(installation.raw, gathered.people, samples.page);
  const raw = await startRaw(root, installation.raw, options);
  endings.push(() => raw.stop());
  const driver = startDriver();
  endings.push(() => driver.stop());
  const cells = cellsFor(gathered, samples.tags).filter(({ name }) => name.includes(options.only));
  const setting = { ...options, driver, cluster: installation.cluster, log };
  await warmUp(cells, { product, raw }, setting);
  const begun = performance.now();
  const measured = await measureRounds(cells, { product, raw }, setting);
  const seconds = (performance.now() - begun) / 1_000;
  const afterwards = memoryOf(product.pids);
  await product.stop();
  print(webSection(measured, samples.page, memoryRows(atRest, afterwards)));
  if (options.profile)
    print(`## Where the web process spends its time\n\n${profileTable(profiles, seconds)}`);
}

/** Days differ in what they do, so more of them than rounds. */
const SWEEP_DAYS = 9;

async function measureSweep() {
  const rows = await sweepCosts(root, { isFull: options.sweep === true, rounds: SWEEP_DAYS, log });
  const columns = ['awards', 'due a day', 'median ms', 'fastest', 'slowest'];
  print(`## The sweep of a day\n\n${table(columns, rows)}`);
}

/** The lesson page of everybody, for its entity tags and its size; where there is no such page, its bare text. */
async function samplesOf(port, { people, lesson, text }) {
  const tags = [];
  let page = null;
  for (const { cookie } of people) {
    const reply = await fetch(`http://127.0.0.1:${port}${lesson}`, {
      headers: { cookie, 'accept-encoding': 'identity' },
    });
    const body = await reply.text();
    page ??= reply.status === 200 ? body : `<main>${text.html}</main>`;
    tags.push(reply.headers.get('etag'));
  }
  return { tags, page };
}

function webSection(measured, page, memory) {
  const failed = failures(measured);
  if (failed.length > 0) process.exitCode = 1;
  return [
    '## Pages and answers',
    `Lesson page: ${(Buffer.byteLength(page) / 1_000).toFixed(1)} kB. Each cell: the median of ${options.rounds} rounds of ${options.seconds} s, product and baseline in turns. For 304 the baseline answers 200 with the page.`,
    cellTable(measured),
    ...(failed.length > 0 ? [`Not as expected:\n\n${failed.map((line) => `- ${line}`).join('\n')}`] : []),
    '## Memory of a web process',
    table(['when', 'RSS MiB', 'PSS MiB'], memory),
  ].join('\n\n');
}

function memoryRows(...samples) {
  return ['once ready', 'after all cells'].flatMap((when, i) =>
    samples[i] ? [[when, samples[i].rss.toFixed(0), samples[i].pss.toFixed(0)]] : [],
  );
}

async function measureStart(installation) {
  await finish();
  const times = await startTimes(root, installation, options.rounds);
  print(`## Start with existing data\n\n${table(['what', 'seconds'], times)}`);
}

function machine() {
  const [first] = cpus();
  return [
    `${cpus().length} cores (${first?.model.trim()}), Node ${process.versions.node}, ${process.platform}.`,
    `Demonstration: ${options.size}. Web processes on each side: ${options.processes}; database and load driver on the same machine.`,
    `Load of the machine at the start: ${loads()}.`,
  ].join(' ');
}

function loads() {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');
}

function print(text) {
  console.log(`${text}\n`);
}

async function finish() {
  for (const end of endings.splice(0).reverse()) await end();
}
