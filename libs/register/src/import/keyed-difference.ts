import type { Cell, Cells, Ledger } from '../ledger.js';
import { correction, type KnownSpan, type Span } from '../timeline.js';
import * as diff from './difference.js';
import type { ImportKind } from './kinds.js';
import type { Rejection, Row } from './rows.js';

/** What a cell means where the file has nothing to say and nothing was known before. */
const DEFAULTS: Cells = {
  cancelled: false,
  breaks: false,
  reader_mode: false,
  time_factor: '1.00',
  extra_attempts: 0,
};

/** A row with the span it wants, beside the one that is known under its key. */
interface Wanted {
  readonly row: Row;
  readonly before: KnownSpan | null;
  readonly span: Span;
}

/**
 * The effect of a file of postings, duties or accommodations: one span under each key; another span under a known key
 * corrects it. Primary postings of one person that would overlap are conflicts.
 */
export function keyedDifference(kind: ImportKind, rows: readonly Row[], known: diff.Known): diff.Difference {
  const ledger = kind.ledgers[0]!;
  const spans = known.spans.get(ledger.table) ?? diff.NOTHING;
  const conflicts: Rejection[] = [];
  const wanted = new Map<string, Wanted>();
  for (const row of rows) {
    const before = spans.get(row.key)?.[0] ?? null;
    const found = contradiction(kind, row, wanted.get(row.key), before, known);
    if (found !== null) conflicts.push(found);
    else if (!wanted.has(row.key)) wanted.set(row.key, { row, before, span: spanFor(ledger, row, before) });
  }
  if (kind.name === 'postings') conflicts.push(...withoutOverlaps(wanted, spans));
  const items = [...wanted].map(([key, each]) => itemFor(ledger, key, each));
  return {
    items: items.map(({ item }) => item),
    changes: items.flatMap(({ change }) => change),
    conflicts,
    newSubjects: [],
  };
}

function itemFor(ledger: Ledger, key: string, { row, before, span }: Wanted) {
  const change = { ledger, subject: key, ...correction(ledger, before === null ? [] : [before], [span]) };
  const changed = change.added.length > 0;
  const outcome = before === null ? 'new' : changed ? 'changed' : 'unchanged';
  const effects = outcome === 'changed' ? diff.effectsOf(change) : [];
  return { item: { key, line: row.line, outcome, effects } as const, change: changed ? [change] : [] };
}

function spanFor(ledger: Ledger, row: Row, before: KnownSpan | null): Span {
  const values = ledger.columns.map(({ name }): [string, Cell] => {
    const said = row.cells[name];
    const kept = before?.values[name] ?? DEFAULTS[name] ?? null;
    return [name, said === undefined ? kept : (said ?? DEFAULTS[name] ?? null)];
  });
  const through = row.cells['through'] === undefined ? (before?.through ?? null) : diff.dayIn(row, 'through');
  return { from: diff.dayIn(row, 'from')!, through, values: Object.fromEntries(values) };
}

function contradiction(
  kind: ImportKind,
  row: Row,
  earlier: Wanted | undefined,
  before: KnownSpan | null,
  known: diff.Known,
): Rejection | null {
  if (earlier !== undefined && JSON.stringify(earlier.row.cells) !== JSON.stringify(row.cells)) {
    return diff.conflict(
      row,
      kind.key,
      `line ${earlier.row.line} says something else under the key ${row.key}`,
    );
  }
  if (before !== null && before.values['person'] !== row.cells['person']) {
    const owner = String(before.values['person']);
    return diff.conflict(
      row,
      'person',
      `the key ${row.key} belongs to ${owner}, not to ${String(row.cells['person'])}`,
    );
  }
  if (row.cells['approver'] === row.cells['person'] && row.cells['person'] !== undefined) {
    return diff.conflict(row, 'approver', 'nobody approves their own accommodation');
  }
  return diff.unknownReference(row, kind.ledgers, known, new Set());
}

/**
 * Takes out of `wanted` what would put a person in two primary postings on one day, until nothing does: of two rows
 * of the file the later one, beside a posting that is known the file's row.
 */
function withoutOverlaps(
  wanted: Map<string, Wanted>,
  known: ReadonlyMap<string, readonly KnownSpan[]>,
): Rejection[] {
  const conflicts: Rejection[] = [];
  for (let clashes = overlaps(wanted, known); clashes.length > 0; clashes = overlaps(wanted, known)) {
    for (const { key, other } of clashes) {
      const { row, span } = wanted.get(key)!;
      wanted.delete(key);
      const why = `${String(span.values['person'])} would be in two primary postings at once, ${key} and ${other}`;
      conflicts.push(diff.conflict(row, 'from', why));
    }
  }
  return conflicts;
}

interface Placed {
  readonly key: string;
  readonly span: Span;
  /** The line of the file, or 0 for what is known and not touched. */
  readonly line: number;
}

function overlaps(
  wanted: ReadonlyMap<string, Wanted>,
  known: ReadonlyMap<string, readonly KnownSpan[]>,
): { key: string; other: string }[] {
  const untouched = [...known]
    .filter(([key]) => !wanted.has(key))
    .map(([key, [span]]) => ({ key, span: span!, line: 0 }));
  const named = [...wanted].map(([key, { row, span }]) => ({ key, span, line: row.line }));
  const byPerson = new Map<Cell, Placed[]>();
  for (const placed of [...untouched, ...named]) {
    if (placed.span.values['kind'] !== 'primary' || placed.span.values['cancelled'] === true) continue;
    const person = placed.span.values['person']!;
    byPerson.set(person, [...(byPerson.get(person) ?? []), placed]);
  }
  const clashes = new Map<string, string>();
  for (const placed of byPerson.values()) addClashes(placed, clashes);
  return [...clashes].map(([key, other]) => ({ key, other }));
}

function addClashes(placed: readonly Placed[], clashes: Map<string, string>): void {
  const sorted = [...placed].sort((a, b) => (a.span.from < b.span.from ? -1 : 1));
  let last: Placed | undefined;
  for (const each of sorted) {
    if (last !== undefined && (last.span.through === null || last.span.through >= each.span.from)) {
      const [loser, winner] = each.line > last.line ? [each, last] : [last, each];
      if (loser.line > 0) clashes.set(loser.key, winner.key);
    }
    if (last === undefined || endsLater(each.span, last.span)) last = each;
  }
}

function endsLater(a: Span, b: Span): boolean {
  return b.through !== null && (a.through === null || a.through > b.through);
}
