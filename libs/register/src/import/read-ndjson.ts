import type { RawRecord, RecordSource } from './records.js';

const LONGEST_LINE = 64 * 1024;

/** Reads one JSON object a line; values are text, numbers, true, false or null. */
export function readNdjson(text: AsyncIterable<string>): RecordSource {
  return { format: 'ndjson', header: null, records: records(text) };
}

async function* records(text: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  let number = 0;
  for await (const line of lines(text)) {
    number++;
    if (line.trim() !== '') yield recordOf(line, number);
  }
}

function recordOf(raw: string, line: number): RawRecord {
  try {
    const value: unknown = raw.length > LONGEST_LINE ? null : JSON.parse(raw);
    if (!isPlainObject(value))
      return { line, raw, cells: {}, broken: 'The line is not one JSON object of at most 64 KiB' };
    const entries = Object.entries(value).map(([name, cell]) => [name, textOf(cell)] as const);
    const nested = entries.find(([, cell]) => cell === undefined);
    if (nested !== undefined)
      return { line, raw, cells: {}, broken: `"${nested[0]}" holds a list or an object` };
    return { line, raw, cells: Object.fromEntries(entries as [string, string][]) };
  } catch {
    return { line, raw, cells: {}, broken: 'The line is not JSON' };
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(cell: unknown): string | undefined {
  if (cell === null) return '';
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : undefined;
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop()!;
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part;
  }
  if (rest !== '') yield rest;
}
