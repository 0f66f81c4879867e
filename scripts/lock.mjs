// An exclusive lock file: installing, building and starting the database wait for each other across processes.
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
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

/** Of several who find the holder gone, one takes the file away; a lock that was taken meanwhile is put back. */
function breakIfAbandoned(file) {
  try {
    const seen = readFileSync(file, 'utf8');
    if (seen === '' ? Date.now() - statSync(file).mtimeMs < WRITING : isAlive(Number(seen))) return;
    const aside = `${file}.${process.pid}`;
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
}

/** Milliseconds in which a new lock file gets its holder's number; an empty one that is older was left by a kill. */
const WRITING = 5_000;

/** Whether a process runs; one that ended and that nobody has reaped does not. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
