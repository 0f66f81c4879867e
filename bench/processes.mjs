// What processes cost, from /proc; null on systems that have none.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Clock ticks a second, as Linux counts CPU for its users. */
const TICKS = 100;
const hasProc = existsSync('/proc/self/stat');

/** CPU seconds that these processes have used so far. */
export function cpuOf(pids) {
  return hasProc ? sum(pids.map((pid) => cpuTicks(pid) / TICKS)) : null;
}

/** CPU seconds of a database server and all of its children. */
export function cpuOfCluster({ folder }) {
  if (!hasProc) return null;
  const leader = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0];
  const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && statOf(pid)?.[1] === leader);
  return cpuOf([leader, ...children]);
}

/** Resident and proportional megabytes (MiB) of processes, each the largest of them. */
export function memoryOf(pids) {
  if (!hasProc) return null;
  const read = (pid, field) => {
    const found = new RegExp(`^${field}: +(\\d+)`, 'm').exec(
      readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'),
    );
    return Number(found?.[1] ?? 0) / 1024;
  };
  return {
    rss: Math.max(...pids.map((pid) => read(pid, 'Rss'))),
    pss: Math.max(...pids.map((pid) => read(pid, 'Pss'))),
  };
}

/** Own ticks, and those of children that ended and were waited for. */
function cpuTicks(pid) {
  const stat = statOf(pid);
  return stat === null ? 0 : sum(stat.slice(11, 15).map(Number));
}

/** The fields after the name: state, parent, …; null where the process is gone. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}
