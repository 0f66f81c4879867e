import { describe, expect, it } from '@jest/globals';
import { IMPORT_KINDS } from './kinds.js';
import { readFile } from './read-file.js';
import { rejectedFile } from './rejected-file.js';
import { readRows } from './rows.js';

const HEADER = 'staff_number,from,display_name,basis,cadre';

async function* bytes(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

async function people(...parts: (string | Uint8Array)[]) {
  return readRows(IMPORT_KINDS.people, await readFile(bytes(...parts)));
}

describe('A file of people', () => {
  it('may have a byte order mark, CRLF and quoted cells with commas, quotes and line ends', async () => {
    const { rows, rejections } = await people(
      `\uFEFF${HEADER}\r\nA-1,2024-02-29,"Lu, ""Ra""\r\nTalu",home-based,diplomatic\r\nA-2,2024-03-01,Ría,Home_Based,ICT\r\n`,
    );
    expect(rejections[0]?.problems[0]?.message).toMatch(/^display_name holds a control character/);
    expect(rows.map(({ line, cells }) => [line, cells['display_name'], cells['cadre']])).toEqual([
      [4, 'Ría', 'ict'],
    ]);
  });

  it('may use semicolons, and keeps characters that are split between two pieces', async () => {
    const whole = new TextEncoder().encode(
      `${HEADER.replaceAll(',', ';')}\nA-1;2024-01-01;Añu رانا;local;guard\n`,
    );
    const cut = whole.indexOf(0xc3) + 1;
    const { rows } = await people(whole.subarray(0, cut), whole.subarray(cut));
    expect(rows[0]?.cells['display_name']).toBe('Añu رانا');
  });

  it('may be NDJSON, one object a line', async () => {
    const { rows, rejections } = await people(
      '{"staff_number":"A-1","has_account":true}\n\nnot json\n{"staff_number":["x"]}',
    );
    expect(rows).toMatchObject([{ line: 1, key: 'A-1', cells: { staff_number: 'A-1', has_account: true } }]);
    expect(rejections.flatMap(({ problems }) => problems)).toMatchObject([{ line: 3 }, { line: 4 }]);
  });

  it('is reported with line, column and a sentence for every cell that is wrong', async () => {
    const { rejections } = await people(`${HEADER}\nA 1,31.12.2026,Lu,abroad,x\n,2026-02-30,Lu,local,x\n`);
    expect(rejections.flatMap(({ problems }) => problems)).toEqual([
      { line: 2, column: 'staff_number', message: expect.stringContaining('"A 1" is not a code') },
      { line: 2, column: 'from', message: 'from "31.12.2026" is not a day; write it as 2026-12-31' },
      { line: 2, column: 'basis', message: 'basis "abroad" is not one of home-based, local, external' },
      { line: 3, column: 'staff_number', message: 'staff_number is empty' },
      { line: 3, column: 'from', message: 'from "2026-02-30" does not exist' },
    ]);
  });

  it('has every row with a missing cell reported at its line', async () => {
    const { rows, rejections } = await people(
      `${HEADER}\nA-1,2024-01-01,Lu\nA-2,2024-01-01,Ra,local,guard\n`,
    );
    expect(rejections[0]?.problems).toEqual([
      { line: 2, column: null, message: 'The row has 3 cells, the header 5; is a quote or comma missing?' },
    ]);
    expect(rows[0]?.line).toBe(3);
  });

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'UTF-16'],
    ['Windows-1252', new Uint8Array([0x61, 0x0a, 0x62, 0xe9, 0x0a]), 'not UTF-8'],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0x20]), 'spreadsheet'],
    ['an empty file', new Uint8Array(), 'empty'],
    ['zero bytes', new Uint8Array([0x61, 0x62, 0x0a, 0]), 'zero bytes'],
  ])('is refused as %s with a sentence that says so', async (_, content, sentence) => {
    await expect(people(content)).rejects.toThrow(sentence);
  });

  it('is refused with the line where a byte is not UTF-8', async () => {
    const bad = new Uint8Array([
      ...new TextEncoder().encode(`${HEADER}\nA-1,,Lu,,\nA-2,,R`),
      0xe9,
      0x2c,
      0x2c,
      0x0a,
    ]);
    await expect(people(bad)).rejects.toMatchObject({ line: 3 });
  });

  it('is refused when its header lacks what finds a row again, or names a column twice', async () => {
    await expect(people('name,from\nLu,2024-01-01\n')).rejects.toThrow('The header lacks staff_number');
    await expect(people('staff_number,from,from\nA-1,,\n')).rejects.toThrow('twice');
  });

  it('is refused when a quote is never closed', async () => {
    await expect(people(`${HEADER}\nA-1,2024-01-01,"Lu,local,guard\n`)).rejects.toThrow('never closed');
  });

  it('may call its columns differently', async () => {
    const source = await readFile(bytes('NIP,nama,keterangan\nA-1,Lu,x\n'));
    const { rows, ignoredColumns } = await readRows(IMPORT_KINDS.people, source, {
      NIP: 'staff_number',
      nama: 'display_name',
    });
    expect(rows[0]?.cells).toEqual({ staff_number: 'A-1', display_name: 'Lu' });
    expect(ignoredColumns).toEqual(['keterangan']);
  });
});

describe('The file of rejected rows', () => {
  it('has the header, the row as it stood and the reason', async () => {
    const source = await readFile(bytes(`${HEADER}\nA-1,never,"Lu, Ra",local,guard\n`));
    const { rejections } = await readRows(IMPORT_KINDS.people, source);
    expect(rejectedFile(source, rejections)).toBe(
      `\uFEFF${HEADER},reason\r\nA-1,never,"Lu, Ra",local,guard,"from ""never"" is not a day; write it as 2026-12-31"\r\n`,
    );
  });

  it('can be mended and brought in again, its reasons passed over', async () => {
    const source = await readFile(bytes(`${HEADER}\nA-1,never,Lu,local,guard\n`));
    const { rejections } = await readRows(IMPORT_KINDS.people, source);
    const mended = rejectedFile(source, rejections).replace('never', '2024-01-01');
    const again = await people(mended);
    expect(again).toMatchObject({ rows: [{ key: 'A-1' }], rejections: [], ignoredColumns: [] });
  });

  it('is NDJSON where the file was', async () => {
    const source = await readFile(bytes('{"staff_number":"A-1","from":"never"}\nbroken\n'));
    const { rejections } = await readRows(IMPORT_KINDS.people, source);
    const lines = rejectedFile(source, rejections)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { staff_number: 'A-1', from: 'never', reason: expect.stringContaining('is not a day') },
      { broken_line: 'broken', reason: 'The line is not JSON' },
    ]);
  });
});
