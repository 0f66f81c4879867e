import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './table.mjs';

const MOST = 40;

/**
 * The functions in which the processes of these CPU profiles spent most of their busy time, as Markdown.
 * @param seconds how much of the end of each profile counts: the start of a process is not what is measured
 */
export function profileTable(folder, seconds) {
  const own = new Map();
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.cpuprofile')))
    addProfile(own, JSON.parse(readFileSync(join(folder, name), 'utf8')), seconds * 1e6);
  own.delete('(idle)');
  own.delete('(program)');
  const busy = [...own.values()].reduce((sum, each) => sum + each, 0);
  const share = (micros) => `${((micros / busy) * 100).toFixed(1)} %`;
  const sorted = (entries) =>
    [...entries].sort((a, b) => b[1] - a[1]).map(([name, micros]) => [name, share(micros)]);
  return [
    table(['module', 'share of busy time'], sorted(byModule(own)).slice(0, MOST)),
    table(['function', 'share of busy time'], sorted(own).slice(0, MOST)),
  ].join('\n\n');
}

function addProfile(own, { nodes, samples, timeDeltas, startTime, endTime }, micros) {
  let at = startTime;
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  samples.forEach((id, i) => {
    at += timeDeltas[i];
    if (at > endTime - micros) own.set(names.get(id), (own.get(names.get(id)) ?? 0) + timeDeltas[i]);
  });
}

function nameOf({ functionName, url, lineNumber }) {
  if (url === '') return functionName || '(anonymous)';
  const file = url
    .replace(/^file:\/\//, '')
    .replace(/^.*\/(node_modules|dist)\//, (_, root) => (root === 'dist' ? 'dist/' : ''));
  return `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`;
}

function byModule(own) {
  const modules = new Map();
  for (const [name, micros] of own) {
    const key = moduleOf(name);
    modules.set(key, (modules.get(key) ?? 0) + micros);
  }
  return modules;
}

function moduleOf(name) {
  const file = name.split(' ').at(-1).replace(/:\d+$/, '');
  if (file.startsWith('dist/')) return file.split('/').slice(0, 3).join('/');
  if (file.startsWith('node:')) return file;
  if (!name.includes(' ')) return name.startsWith('(') ? name : 'native';
  return file
    .split('/')
    .slice(0, file.startsWith('@') ? 2 : 1)
    .join('/');
}
