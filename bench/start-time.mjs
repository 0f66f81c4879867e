import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './measure.mjs';
import { freePort } from './servers.mjs';

/** Seconds from `npm start` on data that is there to the first page, the database stopped before. */
export async function startTimes(root, { folder, environment }, rounds) {
  const times = [];
  for (let i = 0; i < rounds; i++) times.push(await startOnce(root, folder, environment));
  return [[`npm start to the first page (median of ${rounds})`, median(times).toFixed(2)]];
}

async function startOnce(root, folder, environment) {
  const port = await freePort();
  const env = { ...process.env, ...environment, PORT: String(port), NO_UPDATE_NOTIFIER: '1' };
  const begun = performance.now();
  const npm = spawn('npm', ['start', '--silent'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const over = new Promise((resolve) => npm.once('exit', resolve));
  try {
    await firstPage(port);
    return (performance.now() - begun) / 1_000;
  } finally {
    process.kill(Number(readFileSync(join(folder, 'supervisor.pid'), 'utf8')), 'SIGTERM');
    await over;
  }
}

async function firstPage(port) {
  for (let tries = 0; tries < 3_000; tries++) {
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    await reply?.arrayBuffer();
    if (reply?.status === 200) return;
    await sleep(20);
  }
  throw new Error('npm start gave no page within a minute');
}
