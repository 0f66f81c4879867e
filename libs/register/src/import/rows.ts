import type { Cell } from '../ledger.js';
import type { ImportColumn, ImportKind } from './kinds.js';
import { type RawRecord, type RecordSource, UnreadableFile } from './records.js';

/** A row that is sound in itself. A column that the file does not have is missing from `cells`; an empty cell is null. */
export interface Row {
  readonly line: number;
  readonly key: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly record: RawRecord;
}

/** What is wrong with a row: in which column (null: the row as a whole), in one plain sentence. */
export interface RowProblem {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** A row that is not brought in, and why. */
export interface Rejection {
  readonly record: RawRecord;
  /** The row's key, where that much could be read. */
  readonly key: string | null;
  readonly problems: readonly RowProblem[];
}

/** The rows of a file, sound and rejected, and the columns that nobody asked for. */
export interface ReadRows {
  readonly rows: readonly Row[];
  readonly rejections: readonly Rejection[];
  readonly ignoredColumns: readonly string[];
}

/** From the file's column names to ours; names that are absent stand for themselves. */
export type ColumnMap = Readonly<Record<string, string>>;

/** The column that a file of rejected rows has in addition; it is passed over when such a file comes back. */
export const REASON_COLUMN = 'reason';

/** Reads and judges every row by itself. @throws UnreadableFile */
export async function readRows(
  kind: ImportKind,
  source: RecordSource,
  map: ColumnMap = {},
): Promise<ReadRows> {
  refuseUnknownTargets(kind, map);
  if (source.header !== null) refuseHeader(kind, source.header, map);
  const rows: Row[] = [];
  const rejections: Rejection[] = [];
  const ignored = new Set<string>();
  for await (const record of source.records) {
    const named = renamed(kind, record.cells, map, ignored);
    const outcome = judge(kind, record, named);
    if ('problems' in outcome) rejections.push(outcome);
    else rows.push(outcome);
  }
  return { rows, rejections, ignoredColumns: [...ignored] };
}

function judge(kind: ImportKind, record: RawRecord, named: ReadonlyMap<string, string>): Row | Rejection {
  if (record.broken !== undefined) return rejected(record, null, [{ column: null, message: record.broken }]);
  const cells: Record<string, Cell> = {};
  const problems: { column: string | null; message: string }[] = [];
  for (const column of kind.columns) {
    const reading = readCell(column, named.get(column.name));
    if (reading === undefined) continue;
    if ('cell' in reading) cells[column.name] = reading.cell;
    else problems.push({ column: column.name, message: reading.problem });
  }
  if (endsBeforeItBegins(cells)) problems.push({ column: 'through', message: 'through is before from' });
  if (problems.length > 0) return rejected(record, cells[kind.key], problems);
  return { line: record.line, key: String(cells[kind.key]), cells, record };
}

function readCell(column: ImportColumn, value: string | undefined) {
  const trimmed = value?.trim();
  if (trimmed === undefined && column.needed !== true) return undefined;
  if (trimmed !== undefined && trimmed !== '') {
    const reading = column.read(trimmed);
    return 'cell' in reading ? reading : { problem: `${column.name} ${reading.problem}` };
  }
  return column.needed === true ? { problem: `${column.name} is empty` } : { cell: null };
}

function endsBeforeItBegins({ from, through }: Readonly<Record<string, Cell>>): boolean {
  return typeof from === 'string' && typeof through === 'string' && through < from;
}

function rejected(
  record: RawRecord,
  key: Cell | undefined,
  problems: readonly Omit<RowProblem, 'line'>[],
): Rejection {
  return {
    record,
    key: typeof key === 'string' ? key : null,
    problems: problems.map((problem) => ({ line: record.line, ...problem })),
  };
}

function renamed(
  kind: ImportKind,
  cells: RawRecord['cells'],
  map: ColumnMap,
  ignored: Set<string>,
): Map<string, string> {
  const result = new Map<string, string>();
  for (const [name, value] of Object.entries(cells)) {
    const target = targetOf(name, map);
    if (kind.columns.some((column) => column.name === target)) result.set(target, value);
    else if (name !== REASON_COLUMN) ignored.add(name);
  }
  return result;
}

function targetOf(name: string, map: ColumnMap): string {
  return Object.hasOwn(map, name) ? map[name]! : name;
}

function refuseUnknownTargets(kind: ImportKind, map: ColumnMap): void {
  const unknown = Object.values(map).find((target) => !kind.columns.some(({ name }) => name === target));
  if (unknown === undefined) return;
  const known = kind.columns.map(({ name }) => name).join(', ');
  throw new UnreadableFile(`There is no column "${unknown}" for ${kind.name}; there are ${known}`);
}

function refuseHeader(kind: ImportKind, header: readonly string[], map: ColumnMap): void {
  const targets = header.map((name) => targetOf(name, map));
  const missing = kind.columns.filter(({ name, needed }) => needed === true && !targets.includes(name));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  throw new UnreadableFile(
    `The header lacks ${names}; a file of ${kind.name} needs it (name other columns by --map)`,
  );
}
