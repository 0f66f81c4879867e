import { parse, type Parser } from 'csv-parse';
import { Readable } from 'node:stream';
import { type RawRecord, type RecordSource, UnreadableFile } from './records.js';

const LONGEST_RECORD = 64 * 1024;

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Reads CSV with a header; commas, semicolons or tabs, quotes, any line ends. @throws UnreadableFile */
export async function readCsv(text: AsyncIterable<string>): Promise<RecordSource> {
  const [start, whole] = await withStart(text);
  const rows = parsed(start, whole);
  const first = await rows.next();
  if (first.done) throw new UnreadableFile('The file is empty');
  const header = first.value.cells.map((name) => name.trim());
  const problem = headerProblem(header);
  if (problem !== null) throw new UnreadableFile(problem);
  return { format: 'csv', header, records: recordsUnder(header, rows) };
}

async function* recordsUnder(
  header: readonly string[],
  rows: AsyncIterable<{ line: number; cells: string[] }>,
): AsyncGenerator<RawRecord> {
  for await (const { line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length === header.length) {
      yield {
        line,
        raw: cells,
        cells: Object.fromEntries(header.map((name, index) => [name, cells[index]!])),
      };
    } else {
      const broken = `The row has ${cells.length} cells, the header ${header.length}; is a quote or comma missing?`;
      yield { line, raw: cells, cells: {}, broken };
    }
  }
}

async function* parsed(
  start: string,
  text: AsyncIterable<string>,
): AsyncGenerator<{ line: number; cells: string[] }> {
  const parser = Readable.from(text).pipe(
    parse({
      bom: true,
      info: true,
      delimiter: delimiterOf(start),
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    }),
  );
  let line = 1;
  for await (const { record, info } of faithful(parser)) {
    yield { line, cells: record };
    line = info.lines + 1;
  }
}

/** The parser's records, with its errors as ours. An error of the text's own source passes unchanged. */
async function* faithful(parser: Parser): AsyncGenerator<Parsed> {
  try {
    for await (const each of parser) yield each as Parsed;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_'))
      throw error;
    const line = 'lines' in error ? Number(error.lines) : 1;
    throw new UnreadableFile(`The file is not regular CSV here: ${sentenceFor(String(error.code))}`, line);
  }
}

function sentenceFor(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quoted cell is never closed';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'one row is longer than 64 KiB; is a closing quote missing?';
  return 'a quote stands inside a cell that is not quoted, or text follows a closing quote';
}

function headerProblem(header: readonly string[]): string | null {
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (twice !== undefined) return `The header names the column "${twice}" twice`;
  return header.includes('') ? `Column ${header.indexOf('') + 1} of the header has no name` : null;
}

function delimiterOf(start: string): string {
  const line = start.split(/\r?\n/, 1)[0]!;
  const counts = [',', ';', '\t'].map((each) => ({ each, count: line.split(each).length }));
  return counts.sort((a, b) => b.count - a.count)[0]!.each;
}

/** The first piece of a text, and the whole of it including that piece. */
async function withStart(text: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const pieces = text[Symbol.asyncIterator]();
  const first = await pieces.next();
  const start = first.done === true ? '' : first.value;
  const whole = (async function* () {
    yield start;
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
  })();
  return [start, whole];
}
