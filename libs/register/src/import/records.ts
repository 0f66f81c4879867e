/** One record of a file as it came: `cells` by column name, and `raw` as it stood, to be written back when refused. */
export interface RawRecord {
  /** Where it begins, counted from 1 with the header as line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly raw: readonly string[] | string;
  /** Set where the record itself is broken; its cells are then empty. */
  readonly broken?: string;
}

/** A file that is being read. */
export interface RecordSource {
  readonly format: 'csv' | 'ndjson';
  /** The names of the header's columns; null where every record has its own (NDJSON). */
  readonly header: readonly string[] | null;
  readonly records: AsyncIterable<RawRecord>;
}

/** A file of which nothing can be read: wrong encoding, no header, a spreadsheet instead of text. */
export class UnreadableFile extends Error {
  readonly code = 'register.unreadable-file';

  constructor(
    message: string,
    readonly line = 1,
  ) {
    super(message);
    this.name = 'UnreadableFile';
  }
}

/** Records that are already in memory, numbered as the lines of a file without a header would be. */
export function recordsOf(rows: readonly Readonly<Record<string, string>>[]): RecordSource {
  return {
    format: 'ndjson',
    header: null,
    records: (async function* () {
      for (const [index, cells] of rows.entries())
        yield { line: index + 1, cells, raw: JSON.stringify(cells) };
    })(),
  };
}
