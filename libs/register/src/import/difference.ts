import { compareDates, type CivilDate } from '#kernel';
import type { Cell, Ledger } from '../ledger.js';
import type { Correction, KnownSpan, Span } from '../timeline.js';
import type { Rejection, Row, RowProblem } from './rows.js';

/** What is known now of the subjects that a file names, and which codes exist. */
export interface Known {
  /** Rows by table, then by subject. */
  readonly spans: ReadonlyMap<string, ReadonlyMap<string, readonly KnownSpan[]>>;
  readonly codes: Readonly<Record<'people' | 'posts' | 'units', ReadonlySet<string>>>;
}

/** What an import does to one ledger's rows of one subject. */
export interface LedgerChange extends Correction {
  readonly ledger: Ledger;
  readonly subject: string;
}

/** One subject of a file (a person, a post, a posting) and what becomes of it. */
export interface Item {
  readonly key: string;
  readonly line: number;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  /** In plain words, one entry a column: what was, what will be, from when. */
  readonly effects: readonly string[];
}

/** The whole effect of a file, computed before anything is written. */
export interface Difference {
  readonly items: readonly Item[];
  readonly changes: readonly LedgerChange[];
  readonly conflicts: readonly Rejection[];
  /** Codes of people, posts or units that the file brings in for the first time. */
  readonly newSubjects: readonly string[];
}

export const NOTHING: ReadonlyMap<string, readonly KnownSpan[]> = new Map();

/** The rows of each key, in the order of the file. */
export function byKey(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return groups;
}

/** A row that contradicts the register or another row. */
export function conflict(row: Row, column: string | null, message: string): Rejection {
  return { record: row.record, key: row.key, problems: [problem(row, column, message)] };
}

function problem({ line }: Row, column: string | null, message: string): RowProblem {
  return { line, column, message };
}

/** A code in a row that names nothing: neither in the register nor, for units, in the file itself. */
export function unknownReference(
  row: Row,
  ledgers: readonly Ledger[],
  known: Known,
  own: ReadonlySet<string>,
) {
  for (const { columns } of ledgers) {
    for (const { name, refers } of columns) {
      const code = row.cells[name];
      if (refers === undefined || typeof code !== 'string') continue;
      if (known.codes[refers].has(code) || (refers === 'units' && own.has(code))) continue;
      return conflict(row, name, `there is no ${SINGULAR[refers]} ${code} in the register`);
    }
  }
  return null;
}

const SINGULAR = { people: 'person', posts: 'post', units: 'unit' } as const;

/** Says what a correction changes, column by column; for people to read before they agree. */
export function effectsOf({ ledger, closed, added }: LedgerChange): string[] {
  const before = [...closed].sort((a, b) => compareDates(a.from, b.from));
  return added.flatMap((span) => {
    const old =
      before.find((each) => each.from <= span.from && (each.through ?? '9999') >= span.from) ?? before.at(-1);
    const ended = old !== undefined && old.from === span.from && old.through !== span.through;
    const days = old === undefined || old.from !== span.from || ended ? [daysEffect(span, old)] : [];
    return [...days, ...columnEffects(ledger, old, span)];
  });
}

function daysEffect(span: Span, old: Span | undefined): string {
  const now = `${span.from} to ${span.through ?? 'open'}`;
  return old === undefined ? now : `${old.from} to ${old.through ?? 'open'} becomes ${now}`;
}

function columnEffects(ledger: Ledger, old: Span | undefined, span: Span): string[] {
  if (old === undefined) return [];
  return ledger.columns
    .filter(({ name }) => (old.values[name] ?? null) !== (span.values[name] ?? null))
    .map(
      ({ name }) =>
        `${name}: ${shown(old.values[name])} becomes ${shown(span.values[name])} from ${span.from}`,
    );
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? 'nothing' : `"${String(cell)}"`;
}

/** A cell that is a day, or null where it is empty or absent. */
export function dayIn(row: Row, column: string): CivilDate | null {
  return (row.cells[column] as CivilDate | undefined) ?? null;
}
