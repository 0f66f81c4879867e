import type { ImportKindName } from '#register';
import type { CivilDate, Instant } from '#kernel';
import type { ToldRow } from './rows.js';
import { morningOf } from './waves.js';

/** Rows of one kind that the register is told at one instant, as one file. */
export interface Batch {
  readonly at: Instant;
  readonly on: CivilDate;
  readonly kind: ImportKindName;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The order in which files of one instant are brought in: what others point at comes first. */
const KINDS: readonly ImportKindName[] = ['units', 'posts', 'people', 'postings', 'duties', 'accommodations'];

/**
 * Files in the order of learning: one an instant and kind, or two where some rows tell less than others.
 */
export function batchesOf(told: Readonly<Partial<Record<ImportKindName, readonly ToldRow[]>>>): Batch[] {
  const days = [...new Set(Object.values(told).flatMap((rows) => rows.map(({ learned }) => learned)))].sort();
  return days.flatMap((on) =>
    KINDS.flatMap((kind) => {
      const rows = (told[kind] ?? []).filter(({ learned }) => learned === on).map(({ row }) => row);
      const sameColumns = grouped(rows);
      return sameColumns.map((part) => ({ at: morningOf(on), on, kind, rows: part }));
    }),
  );
}

/** A file says nothing about columns that it does not have, so rows of different columns are different files. */
function grouped(rows: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>>[][] {
  const groups = new Map<string, Readonly<Record<string, string>>[]>();
  for (const row of rows) {
    const columns = Object.keys(row).sort().join();
    const group = groups.get(columns);
    if (group === undefined) groups.set(columns, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
