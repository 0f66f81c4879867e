import { Injectable } from '@nestjs/common';
import type { CivilDate, Instant } from '#kernel';
import type { Sql, Tx } from '#database';
import { type Ledger, POSTINGS, type Register } from '../ledger.js';
import { LedgersRepository } from '../ledgers.repository.js';
import type { KnownSpan } from '../timeline.js';
import type { Difference, Known, LedgerChange } from './difference.js';
import { departures, endings, endsTooMany } from './endings.js';
import { IMPORT_KINDS, type ImportKind, type ImportKindName } from './kinds.js';
import { keyedDifference } from './keyed-difference.js';
import { type ImportReport, reportOf } from './report.js';
import type { ReadRows, Row } from './rows.js';
import { stateDifference } from './state-difference.js';

/** How a file is brought in. */
export interface ImportOptions {
  readonly kind: ImportKindName;
  /** From when on the register believes the file. */
  readonly at: Instant;
  /** The day from which rows without a first day are true; employment is counted on it. */
  readonly on: CivilDate;
  /** The file's name, the interface's, or whatever else tells where it came from; shown in the history. */
  readonly source: string;
  readonly reason: string | null;
  readonly account: string | null;
  readonly dryRun: boolean;
  /** More than 10 % of the employed may end. */
  readonly confirmEndings: boolean;
  /** For people: the file lists everyone, so whoever is missing has left. */
  readonly whole: boolean;
}

/** Brings files into the register: compares first, refuses what would end too many, then writes all of it or nothing. */
@Injectable()
export class RegisterImport {
  constructor(private readonly ledgers: LedgersRepository) {}

  /** Rows that were rejected or contradict something are left out and reported; all others are written in `tx`. */
  async run(tx: Tx, read: ReadRows, options: ImportOptions): Promise<ImportReport> {
    const kind = IMPORT_KINDS[options.kind];
    await this.ledgers.lock(tx);
    const known = await this.known(tx, kind, read.rows, options.whole);
    const difference = this.difference(kind, read, known, options);
    const employed = kind.name === 'people' ? await this.ledgers.employedOn(tx, options.on) : 0;
    const ended = endings(difference, options.on, known.spans.get('employments') ?? new Map());
    const refused = endsTooMany(ended.length, employed) && !options.confirmEndings;
    const applied = !options.dryRun && !refused && difference.changes.length > 0;
    if (applied) await this.apply(tx, kind, difference, options);
    return reportOf({ kind: kind.name, read, difference, ended, employed, refused, applied });
  }

  private difference(kind: ImportKind, read: ReadRows, known: Known, options: ImportOptions): Difference {
    if (kind.register === null) return keyedDifference(kind, read.rows, known);
    const difference = stateDifference(kind, read.rows, known, options.on);
    if (kind.name !== 'people' || !options.whole) return difference;
    const named = new Set([...read.rows.map(({ key }) => key), ...rejectedKeys(read)]);
    const left = departures(known.spans.get('employments') ?? new Map(), named, options.on);
    return { ...difference, changes: [...difference.changes, ...left] };
  }

  private async apply(
    tx: Tx,
    kind: ImportKind,
    difference: Difference,
    options: ImportOptions,
  ): Promise<void> {
    const change = await this.ledgers.addChange(tx, options);
    if (kind.register !== null) await this.ledgers.addSubjects(tx, kind.register, difference.newSubjects);
    for (const ledger of kind.ledgers) {
      const changes = difference.changes.filter((each) => each.ledger === ledger);
      await this.ledgers.close(tx, ledger, closedIds(changes), options.at);
      await this.ledgers.add(tx, ledger, addedRows(changes), options.at, change);
    }
  }

  private async known(sql: Sql, kind: ImportKind, rows: readonly Row[], whole: boolean): Promise<Known> {
    const keys = whole ? null : [...new Set(rows.map(({ key }) => key))];
    const spans = new Map<string, ReadonlyMap<string, readonly KnownSpan[]>>();
    for (const ledger of kind.ledgers) spans.set(ledger.table, await this.spansOf(sql, ledger, keys, rows));
    const codes = async (register: Register) =>
      this.ledgers.existing(sql, register, codesIn(kind, register, rows));
    return {
      spans,
      codes: { people: await codes('people'), posts: await codes('posts'), units: await codes('units') },
    };
  }

  private async spansOf(sql: Sql, ledger: Ledger, keys: readonly string[] | null, rows: readonly Row[]) {
    const named = await this.ledgers.current(sql, ledger, keys);
    if (ledger !== POSTINGS) return named;
    const people = [...new Set(rows.map(({ cells }) => String(cells['person'])))];
    return new Map([...(await this.ledgers.currentOf(sql, ledger, people)), ...named]);
  }
}

/** The people of rejected rows are in the file all the same: a typing error ends no employment. */
function rejectedKeys(read: ReadRows): string[] {
  return read.rejections.flatMap(({ key }) => key ?? []);
}

function codesIn(kind: ImportKind, register: Register, rows: readonly Row[]): string[] {
  const columns = kind.ledgers.flatMap((ledger) =>
    ledger.columns.filter(({ refers }) => refers === register),
  );
  const names = columns.map(({ name }) => name);
  if (kind.register === register) names.push(kind.key);
  const codes = rows.flatMap(({ cells }) => names.flatMap((name) => cells[name] ?? []));
  return [...new Set(codes.map(String))];
}

function closedIds(changes: readonly LedgerChange[]): string[] {
  return changes.flatMap(({ closed }) => closed.map(({ id }) => id));
}

function addedRows(changes: readonly LedgerChange[]) {
  return changes.flatMap(({ subject, added }) => added.map((span) => ({ subject, span })));
}
