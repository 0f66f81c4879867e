import type { CivilDate } from '#kernel';
import { DETAILS, EMPLOYMENTS, type Ledger, POST_VERSIONS, UNIT_VERSIONS } from '../ledger.js';
import { correction, type KnownSpan, overlay, type Span } from '../timeline.js';
import { declaredState, firstDay } from './declared-state.js';
import * as diff from './difference.js';
import type { ImportKind } from './kinds.js';
import type { Rejection, Row } from './rows.js';

/** What a ledger's row must say; everything else may stay empty. */
const NEEDED: ReadonlyMap<Ledger, readonly string[]> = new Map([
  [DETAILS, ['display_name']],
  [EMPLOYMENTS, ['basis', 'cadre']],
  [POST_VERSIONS, POST_VERSIONS.columns.map(({ name }) => name)],
  [UNIT_VERSIONS, ['name_en']],
]);

interface Context {
  readonly kind: ImportKind;
  readonly known: diff.Known;
  /** The keys that stand in the file itself. */
  readonly own: ReadonlySet<string>;
  readonly on: CivilDate;
}

interface Part {
  readonly item: diff.Item | null;
  readonly changes: readonly diff.LedgerChange[];
  readonly conflicts: readonly Rejection[];
}

/**
 * The effect of a file of people, posts or units: each row is a state, true from its first day (without one: from
 * `on`) until the next state or its own last day.
 */
export function stateDifference(
  kind: ImportKind,
  rows: readonly Row[],
  known: diff.Known,
  on: CivilDate,
): diff.Difference {
  const context: Context = { kind, known, own: new Set(rows.map(({ key }) => key)), on };
  const parts = [...diff.byKey(rows)].map(([key, group]) => subjectDifference(context, key, group));
  const items = parts.flatMap(({ item }) => item ?? []);
  return {
    items,
    changes: parts.flatMap(({ changes }) => changes),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
    newSubjects: items.filter(({ outcome }) => outcome === 'new').map(({ key }) => key),
  };
}

function subjectDifference(context: Context, key: string, group: readonly Row[]): Part {
  const { sound, conflicts } = soundStates(context, group);
  const laid = context.kind.ledgers.map((ledger) => laidStates(context, ledger, key, sound));
  const lacking = laid.flatMap((each) => each.lacking);
  if (sound.length === 0 || lacking.length > 0) {
    return { item: null, changes: [], conflicts: [...conflicts, ...firstOfEachLine(lacking)] };
  }
  const changes = laid.flatMap(({ change }) =>
    change.closed.length + change.added.length > 0 ? change : [],
  );
  const outcome = isNew(context, key) ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  const effects = outcome === 'changed' ? changes.flatMap(diff.effectsOf) : [];
  return { item: { key, line: sound[0]!.line, outcome, effects }, changes, conflicts };
}

/** Lays the rows over what is known, one after the other, so that each builds on those before it. */
function laidStates(
  { known, on }: Context,
  ledger: Ledger,
  subject: string,
  rows: readonly Row[],
): { change: diff.LedgerChange; lacking: Rejection[] } {
  const before: readonly KnownSpan[] = known.spans.get(ledger.table)?.get(subject) ?? [];
  const lacking: Rejection[] = [];
  let spans: readonly Span[] = before;
  for (const row of rows) {
    const state = declaredState(ledger, row, spans, on);
    if (state === null) continue;
    const missing = NEEDED.get(ledger)?.find((name) => state.values[name] === null);
    if (missing !== undefined)
      lacking.push(diff.conflict(row, missing, `${missing} is needed for ${row.key}`));
    spans = overlay(ledger, spans, [state]);
  }
  return { change: { ledger, subject, ...correction(ledger, before, spans) }, lacking };
}

/** The rows of one subject that contradict neither the register nor an earlier row, by first day. */
function soundStates(context: Context, group: readonly Row[]): { sound: Row[]; conflicts: Rejection[] } {
  const sound = new Map<CivilDate, Row>();
  const conflicts: Rejection[] = [];
  for (const row of group) {
    const day = firstDay(row, context.on);
    const earlier = sound.get(day);
    if (earlier !== undefined && JSON.stringify(earlier.cells) === JSON.stringify(row.cells)) continue;
    const found = contradiction(context, row, earlier);
    if (found === null) sound.set(day, row);
    else conflicts.push(found);
  }
  return { sound: [...sound].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row), conflicts };
}

function contradiction(context: Context, row: Row, earlier: Row | undefined): Rejection | null {
  if (earlier !== undefined) {
    const why = `line ${earlier.line} says something else about ${row.key} from the same day`;
    return diff.conflict(row, context.kind.key, why);
  }
  if (isNew(context, row.key) && diff.dayIn(row, 'from') === null) {
    return diff.conflict(row, 'from', `from is needed: ${row.key} is not in the register yet`);
  }
  if (row.cells['parent'] === row.key)
    return diff.conflict(row, 'parent', 'a unit cannot stand above itself');
  return diff.unknownReference(row, context.kind.ledgers, context.known, context.own);
}

function isNew({ kind, known }: Context, key: string): boolean {
  return !known.codes[kind.register!].has(key);
}

function firstOfEachLine(rejections: readonly Rejection[]): Rejection[] {
  const lines = new Map(rejections.map((each) => [each.record.line, each]));
  return [...lines.values()];
}
