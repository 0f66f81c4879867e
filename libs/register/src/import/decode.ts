import { TextDecoder } from 'node:util';
import { UnreadableFile } from './records.js';

/**
 * Bytes to text, UTF-8 only, without its mark, every line end a line feed. Other encodings are named instead of guessed: a name that is read
 * wrongly would stand on certificates.
 * @throws UnreadableFile
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let held = '';
  let first = true;
  for await (const chunk of bytes) {
    if (first) refuseOtherFormats(chunk);
    first = false;
    const text = held + decodePart(decoder, chunk, line);
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - held.length).replaceAll(/\r\n?/g, '\n');
    line += occurrences(whole, '\n');
    if (whole.includes('\0'))
      throw new UnreadableFile('The file holds zero bytes: it is not plain text', line);
    if (whole !== '') yield whole;
  }
  const rest = held.replace('\r', '\n') + decodePart(decoder, null, line);
  if (rest !== '') yield rest;
}

function refuseOtherFormats(chunk: Uint8Array): void {
  const [a, b, c, d] = chunk;
  const isUtf16 =
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a !== 0 && b === 0 && c !== 0 && d === 0);
  if (isUtf16) throw new UnreadableFile('The file is UTF-16; save it as UTF-8');
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) {
    throw new UnreadableFile('The file is a spreadsheet or archive; save it as CSV in UTF-8');
  }
}

function decodePart(decoder: TextDecoder, chunk: Uint8Array | null, line: number): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const at = line + (chunk === null ? 0 : linesBeforeFault(chunk));
    throw new UnreadableFile('The file is not UTF-8, perhaps Windows-1252 or ISO 8859; save it as UTF-8', at);
  }
}

/** How many line ends stand before the first byte that cannot be UTF-8. */
function linesBeforeFault(chunk: Uint8Array): number {
  let start = 0;
  let lines = 0;
  for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
    if (start > 0 && !isUtf8(chunk.subarray(start, end))) return lines;
    lines++;
    start = end + 1;
  }
  return lines;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
  return count;
}
