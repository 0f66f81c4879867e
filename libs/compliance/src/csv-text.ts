import { Transform, type TransformCallback } from 'node:stream';

/** First characters that make a spreadsheet compute a cell, the full-width ones included (security case INJ-02). */
const FORMULA = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const [QUOTE, LINE_FEED] = [0x22, 0x0a];
const CRLF = Buffer.from('\r\n');
const BYTE_ORDER_MARK = '\u{feff}';

/** An expression of the text of a cell, which a spreadsheet shows as text. */
export function safeCell(expression: string): string {
  const starts = FORMULA.map((each) => `U&'\\${each.charCodeAt(0).toString(16).padStart(4, '0')}'`).join(
    ', ',
  );
  return `CASE WHEN left(${expression}, 1) IN (${starts}) THEN '''' ELSE '' END || ${expression}`;
}

/** The first line of a file, with the mark of UTF-8 before it. */
export function csvHeader(headings: readonly string[]): string {
  const cells = headings.map((each) => `"${guarded(each).replaceAll('"', '""')}"`);
  return `${BYTE_ORDER_MARK}${cells.join(',')}\r\n`;
}

/** Ends lines with CRLF as RFC 4180 has it, where PostgreSQL writes LF; breaks within quotes stay as they are. */
export class CrlfLines extends Transform {
  private isQuoted = false;

  constructor(header: string) {
    super();
    this.push(header);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const pieces: Buffer[] = [];
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      if (chunk[i] === QUOTE) this.isQuoted = !this.isQuoted;
      if (chunk[i] !== LINE_FEED || this.isQuoted) continue;
      pieces.push(chunk.subarray(start, i), CRLF);
      start = i + 1;
    }
    pieces.push(chunk.subarray(start));
    done(null, Buffer.concat(pieces));
  }
}

function guarded(text: string): string {
  return FORMULA.includes(text.charAt(0)) ? `'${text}` : text;
}
