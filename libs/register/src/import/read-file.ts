import { decoded } from './decode.js';
import { readCsv } from './read-csv.js';
import { readNdjson } from './read-ndjson.js';
import { type RecordSource, UnreadableFile } from './records.js';

/**
 * Reads a file of either format as a stream; a first character `{` makes it NDJSON.
 * @throws UnreadableFile for another encoding, an empty file, a spreadsheet; also while the records are read
 */
export async function readFile(bytes: AsyncIterable<Uint8Array>): Promise<RecordSource> {
  const text = decoded(bytes);
  const pieces: string[] = [];
  while (pieces.join('').trim() === '') {
    const next = await text.next();
    if (next.done === true) throw new UnreadableFile('The file is empty');
    pieces.push(next.value);
  }
  const whole = (async function* () {
    yield pieces.join('');
    yield* text;
  })();
  return pieces.join('').trimStart().startsWith('{') ? readNdjson(whole) : readCsv(whole);
}
