import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until } from '../support/installation.js';
import { aZombie, killAll, npmStart, processesOf, type Started } from './starting.js';

/** The first start fills a demonstration; the machine may do other things meanwhile. */
jest.setTimeout(180_000);

/** Zombies, processes and their working folders are looked up in /proc. */
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('npm start', () => {
  const data = resolve('.data', `test-start-${process.pid}`);
  let started: Started;

  const one = (pattern: RegExp) =>
    processesOf(data, started.port).find(({ command }) => pattern.test(command))?.pid;
  const isGone = () => until(() => Promise.resolve(processesOf(data, started.port).length === 0), 30_000);
  const postmaster = () =>
    Number(readFileSync(join(data, 'pg', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(() => void mkdirSync(data, { recursive: true }));
  afterAll(() => {
    killAll(processesOf(data, started.port));
    rmSync(data, { recursive: true, force: true });
  });

  it('makes an installation out of nothing, redoing what was broken off', async () => {
    mkdirSync(join(data, 'pg', 'data', 'base'), { recursive: true });
    writeFileSync(join(data, 'pg', 'data', 'PG_VERSION'), '18\n');
    writeFileSync(join(data, 'start.lock'), '999999999');
    writeFileSync(join(data, 'supervisor.pid'), '999999999');
    started = await npmStart({ data });
    expect(await started.ready()).toBeLessThan(Infinity);
    expect(await started.status('/sign-in')).toBe(200);
    await until(() => Promise.resolve(/Credence is ready/.test(started.output())));
    expect(started.output()).toMatch(/Credence is ready: http:\/\/127\.0\.0\.1:\d+\n/);
    expect(started.output()).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it('says to a second one that it runs already, and lives on', async () => {
    const second = await npmStart({ data, port: started.port });
    expect(await second.ended).not.toBe(0);
    expect(second.output()).toMatch(/Credence already runs here \(process \d+\): stop it first\./);
    expect(await started.status()).toBe(200);
  });

  it('starts the web again when it is killed', async () => {
    const before = one(/run\/web\.js/)!;
    process.kill(before, 'SIGKILL');
    expect(
      await until(async () => one(/run\/web\.js/) !== before && (await started.status()) === 200, 60_000),
    ).toBeLessThan(Infinity);
  });

  it('tells that the database was killed, and starts it again', async () => {
    process.kill(postmaster(), 'SIGKILL');
    expect(await until(async () => (await started.status()) === 503)).toBeLessThan(5_000);
    expect(await until(async () => (await started.status()) === 200, 60_000)).toBeLessThan(Infinity);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const supervisor = one(/start\.mjs/)!;
    process.kill(supervisor, 'SIGTERM');
    expect(await isGone()).toBeLessThan(Infinity);
    expect(existsSync(join(data, 'supervisor.pid'))).toBe(false);
    expect(existsSync(join(data, 'pg', 'data', 'postmaster.pid'))).toBe(false);
  });

  it('lets one of two starts at the same moment win, and the other say so', async () => {
    const both = await Promise.all([npmStart({ data }), npmStart({ data })]);
    const ended = await Promise.race(both.map((each) => each.ended.then(() => each)));
    expect(ended.output()).toMatch(/Credence already runs here \(process \d+\): stop it first\./);
    started = both.find((each) => each !== ended)!;
    expect(await started.ready()).toBeLessThan(Infinity);
  });

  it('starts again after everything was killed at once, also where a zombie bears the old number', async () => {
    killAll(processesOf(data, started.port));
    expect(await isGone()).toBeLessThan(Infinity);
    const zombie = await aZombie();
    writeFileSync(join(data, 'supervisor.pid'), String(zombie.pid));
    writeFileSync(join(data, 'start.lock'), String(zombie.pid));
    const lines = readFileSync(join(data, 'pg', 'data', 'postmaster.pid'), 'utf8').split('\n');
    writeFileSync(join(data, 'pg', 'data', 'postmaster.pid'), [zombie.pid, ...lines.slice(1)].join('\n'));
    started = await npmStart({ data });
    expect(await started.ready()).toBeLessThan(Infinity);
    process.kill(one(/start\.mjs/)!, 'SIGTERM');
    expect(await isGone()).toBeLessThan(Infinity);
    zombie.bury();
  });

  it('is quick the second time, and ends with whoever started it', async () => {
    started = await npmStart({ data });
    const took = await started.ready();
    expect(took).toBeLessThan(Infinity);
    console.log(`npm start on filled data: ready after ${Math.round(took)} ms`);
    started.npm.kill('SIGKILL');
    expect(await isGone()).toBeLessThan(Infinity);
  });
});
