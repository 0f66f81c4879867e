import type { Difference, Item } from './difference.js';
import type { ImportKindName } from './kinds.js';
import type { ReadRows, Rejection, RowProblem } from './rows.js';

/** So many changed subjects are described one by one; the counts tell the rest. */
const DESCRIBED = 100;

/** What a file does or did. `new`, `changed` and `unchanged` count people, posts or postings, not rows. */
export interface ImportReport {
  readonly kind: ImportKindName;
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    /** People whose employment gets an end, or an earlier one. */
    readonly left: number;
    readonly conflicting: number;
    readonly rejected: number;
  };
  readonly employed: number;
  /** Set where so many would leave that the import was refused. */
  readonly refusal: string | null;
  /** Whether something was written. */
  readonly applied: boolean;
  readonly problems: readonly RowProblem[];
  readonly items: readonly Item[];
  readonly leaving: readonly string[];
  readonly ignoredColumns: readonly string[];
  /** The rows left out, in the order of the file. */
  readonly leftOut: readonly Rejection[];
}

/** Puts together what became of a file. */
export function reportOf(outcome: {
  kind: ImportKindName;
  read: ReadRows;
  difference: Difference;
  ended: readonly string[];
  employed: number;
  refused: boolean;
  applied: boolean;
}): ImportReport {
  const { kind, read, difference, ended, employed } = outcome;
  const leftOut = [...read.rejections, ...difference.conflicts].sort((a, b) => a.record.line - b.record.line);
  const counted = (wanted: Item['outcome']) =>
    difference.items.filter((item) => item.outcome === wanted).length;
  return {
    kind,
    counts: {
      new: counted('new'),
      changed: counted('changed'),
      unchanged: counted('unchanged'),
      left: ended.length,
      conflicting: difference.conflicts.length,
      rejected: read.rejections.length,
    },
    employed,
    refusal: outcome.refused ? refusal(ended.length, employed) : null,
    applied: outcome.applied,
    problems: leftOut.flatMap(({ problems }) => problems),
    items: difference.items.filter((item) => item.outcome !== 'unchanged').slice(0, DESCRIBED),
    leaving: ended.slice(0, DESCRIBED),
    ignoredColumns: read.ignoredColumns,
    leftOut,
  };
}

function refusal(ended: number, employed: number): string {
  return `This would end the employment of ${ended} of ${employed} people, more than 10 %; nothing was written`;
}
