// An exclusive lock file: installing, building and starting the database wait for each other across processes.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while holding `file`. A lock whose holder is gone is broken; fails after `patience` milliseconds. */
export async function withLock(file, work, patience = 600_000) {
  mkdirSync(dirname(file), { recursive: true });
  const until = performance.now() + patience;
  while (!take(file)) {
    if (performance.now() > until) throw new Error(`Another process still holds ${file}`);
    breakIfAbandoned(file);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function breakIfAbandoned(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    if (Number.isInteger(holder) && holder > 0) process.kill(holder, 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(file, { force: true });
  }
}
