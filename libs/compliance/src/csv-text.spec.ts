import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CrlfLines, csvHeader } from './csv-text.js';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const textOf = async (stream: Readable) =>
  Buffer.concat((await stream.toArray()) as Buffer[]).toString('utf8');

describe('The lines of a CSV file', () => {
  it('end with CRLF, while breaks within cells stay, wherever the chunks are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\n', '\r', ',') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 7 }), async (table, size) => {
        const bytes = Buffer.from(table.map((row) => `${row.map(quoted).join(',')}\n`).join(''));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const text = await textOf(Readable.from(chunks).pipe(new CrlfLines('')));
        expect(text).toBe(table.map((row) => `${row.map(quoted).join(',')}\r\n`).join(''));
      }),
    );
  });

  it('begin with the mark of UTF-8 and headings that are text', () => {
    const header = csvHeader(['Name', '=1+1', 'Say "yes"']);
    expect(header.codePointAt(0)).toBe(0xfeff);
    expect(parse(header, { bom: true })).toEqual([['Name', "'=1+1", 'Say "yes"']]);
  });
});
