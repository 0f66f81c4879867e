import { addDays, compareDates, type CivilDate } from '#kernel';
import type { Cells, Ledger } from './ledger.js';

/** Values that hold from one day through another; `through` null: without an end. */
export interface Span {
  readonly from: CivilDate;
  readonly through: CivilDate | null;
  readonly values: Cells;
}

/** A span as it stands in the database now. */
export interface KnownSpan extends Span {
  readonly id: string;
}

/** What takes a ledger's rows of one subject from what is known to what shall be known. */
export interface Correction {
  readonly closed: readonly KnownSpan[];
  readonly added: readonly Span[];
}

/** The span that holds on a day, or null. */
export function spanOn<S extends Span>(spans: readonly S[], on: CivilDate): S | null {
  return spans.find((span) => span.from <= on && (span.through === null || span.through >= on)) ?? null;
}

/**
 * The spans that result when states are laid over what is known: a state holds until its own last day or the next
 * state's first, whichever comes first, and replaces a known one of the same first day. A state that only repeats what
 * holds anyway adds nothing. The outcome is ordered and never overlaps.
 */
export function overlay(ledger: Ledger, known: readonly Span[], states: readonly Span[]): Span[] {
  const start = [...known].sort(byFirstDay);
  return [...states].sort(byFirstDay).reduce((spans, state) => laidOver(ledger, spans, state), start);
}

/** Which known rows are no longer believed, and which rows are new; both empty where nothing changes. */
export function correction(ledger: Ledger, known: readonly KnownSpan[], wanted: readonly Span[]): Correction {
  const before = new Set(known.map((span) => spanKey(ledger, span)));
  const after = new Set(wanted.map((span) => spanKey(ledger, span)));
  return {
    closed: known.filter((span) => !after.has(spanKey(ledger, span))),
    added: wanted.filter((span) => !before.has(spanKey(ledger, span))),
  };
}

/** Whether two rows say the same in every column of their ledger. */
export function saysTheSame(ledger: Ledger, a: Cells, b: Cells): boolean {
  return ledger.columns.every(({ name }) => (a[name] ?? null) === (b[name] ?? null));
}

function laidOver(ledger: Ledger, spans: Span[], state: Span): Span[] {
  const later = spans.filter(({ from }) => from > state.from);
  const through = earlierEnd(state.through, later[0]);
  const basis = spanOn(spans, state.from);
  if (basis !== null && basis.through === through && saysTheSame(ledger, basis.values, state.values))
    return spans;
  const earlier = spans.filter(({ from }) => from < state.from);
  const cut = earlier.map((span) => (span === basis ? { ...span, through: addDays(state.from, -1) } : span));
  return [...cut, { ...state, through }, ...later];
}

function earlierEnd(through: CivilDate | null, next: Span | undefined): CivilDate | null {
  if (next === undefined) return through;
  const before = addDays(next.from, -1);
  return through === null || before < through ? before : through;
}

function byFirstDay(a: Span, b: Span): number {
  return compareDates(a.from, b.from);
}

function spanKey(ledger: Ledger, span: Span): string {
  return JSON.stringify([
    span.from,
    span.through,
    ...ledger.columns.map(({ name }) => span.values[name] ?? null),
  ]);
}
