import { addDays, type CivilDate } from '#kernel';
import { EMPLOYMENTS } from '../ledger.js';
import { type KnownSpan, type Span, spanOn } from '../timeline.js';
import type { Difference, LedgerChange } from './difference.js';

/** More than this share of the employed, and an import is refused until someone says that it is meant. */
export const ENDINGS_LIMIT = 0.1;

/** The people whose last day of employment an import sets or brings forward; a last day that stays does not count. */
export function endings(
  { changes }: Difference,
  on: CivilDate,
  known: ReadonlyMap<string, readonly KnownSpan[]>,
): string[] {
  const employments = changes.filter(({ ledger }) => ledger === EMPLOYMENTS);
  return employments
    .filter(({ subject, closed, added }) => {
      const before = known.get(subject) ?? [];
      const after = [...before.filter((span) => !closed.includes(span)), ...added];
      return worksOnOrAfter(before, on) && lastDay(after) < lastDay(before);
    })
    .map(({ subject }) => subject);
}

/** Whether so many endings need a second look. */
export function endsTooMany(ended: number, employed: number): boolean {
  return ended > employed * ENDINGS_LIMIT;
}

function worksOnOrAfter(spans: readonly Span[], on: CivilDate): boolean {
  return spans.some(({ through }) => through === null || through >= on);
}

function lastDay(spans: readonly Span[]): string {
  return spans.reduce(
    (latest, { through }) => (through === null ? '9999' : through > latest ? through : latest),
    '',
  );
}

/**
 * For a file that lists everyone: whoever works on `on` and is not in it has left the day before. Whoever would begin
 * on that very day or later is left alone; the file may not know them yet.
 */
export function departures(
  employments: ReadonlyMap<string, readonly KnownSpan[]>,
  named: ReadonlySet<string>,
  on: CivilDate,
): LedgerChange[] {
  const left = [...employments].filter(
    ([subject, spans]) => !named.has(subject) && spanOn(spans, on) !== null,
  );
  return left.flatMap(([subject, spans]) => {
    const open = spanOn(spans, on)!;
    if (open.from === on) return [];
    const later = spans.filter((span) => span.from > on);
    const added = [{ ...open, through: addDays(on, -1) }];
    return [{ ledger: EMPLOYMENTS, subject, closed: [open, ...later], added }];
  });
}
