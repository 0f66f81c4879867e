import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDate, Instant } from '#kernel';
import type { Sql, Tx } from '#database';
import type { Ledger, Register } from './ledger.js';
import {
  CODES,
  columnsOf,
  insertion,
  type LedgerRow,
  selection,
  subjectCode,
  tablesOf,
} from './ledger-statements.repository.js';
import type { HistoricRow } from './person-history.js';
import type { KnownSpan, Span } from './timeline.js';

/** Rows that travel in one statement. */
const BATCH = 5_000;

/** Reads and writes any ledger: rows are added, and closed by the instant up to which they were believed. */
@Injectable()
export class LedgersRepository {
  /** What is believed now about the subjects named; all subjects where `subjects` is null. */
  async current(
    sql: Sql,
    ledger: Ledger,
    subjects: readonly string[] | null,
  ): Promise<Map<string, KnownSpan[]>> {
    const condition = subjects === null ? '' : `AND ${subjectCode(ledger)} = ANY($1)`;
    const rows = await sql.rows<LedgerRow>(
      selection(ledger, `x.known_to IS NULL ${condition}`),
      subjects === null ? [] : [subjects],
    );
    return grouped(ledger, rows);
  }

  /** The postings believed now of the people named, whatever their keys. */
  async currentOf(sql: Sql, ledger: Ledger, people: readonly string[]): Promise<Map<string, KnownSpan[]>> {
    const of = 'x.person_id IN (SELECT id FROM people WHERE staff_number = ANY($1))';
    return grouped(
      ledger,
      await sql.rows<LedgerRow>(selection(ledger, `x.known_to IS NULL AND ${of}`), [people]),
    );
  }

  /** Every row about a person that was known at an instant or before, with what brought it, oldest first. */
  async rowsOfPerson(sql: Sql, ledger: Ledger, person: string, knownAt: Instant): Promise<HistoricRow[]> {
    const rows = await sql.rows<LedgerRow>(
      `${columnsOf(ledger)}, x.known_from, x.known_to, c.source, c.reason, c.account_id
       ${tablesOf(ledger)} JOIN register_changes c ON c.id = x.change_id
       WHERE x.person_id = $1 AND x.known_from <= $2
       ORDER BY x.valid_from, x.known_from, x.id`,
      [person, knownAt],
    );
    return rows.map((row) => historicRow(ledger, row));
  }

  /** Stops believing rows, as of an instant. */
  async close(tx: Tx, ledger: Ledger, ids: readonly string[], at: Instant): Promise<void> {
    if (ids.length === 0) return;
    const closed = await tx.run(
      `UPDATE ${ledger.table} SET known_to = $1 WHERE id = ANY($2::bigint[]) AND known_to IS NULL`,
      [at, ids],
    );
    if (closed !== ids.length)
      throw new Error(`${ledger.table}: ${ids.length - closed} rows were corrected meanwhile`);
  }

  /** Adds rows, believed from an instant on. */
  async add(
    tx: Tx,
    ledger: Ledger,
    rows: readonly { readonly subject: string; readonly span: Span }[],
    at: Instant,
    change: string,
  ): Promise<void> {
    const statement = insertion(ledger);
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH).map(({ subject, span }) => ({
        ...span.values,
        subject,
        valid_from: span.from,
        valid_through: span.through,
      }));
      await tx.run(statement, [at, change, JSON.stringify(batch)]);
    }
  }

  /** Enters codes that the register does not have yet. */
  async addSubjects(tx: Tx, register: Register, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    await tx.run(`INSERT INTO ${register} (${CODES[register]}) SELECT unnest($1::text[])`, [codes]);
  }

  /** Which of the codes exist. */
  async existing(sql: Sql, register: Register, codes: readonly string[]): Promise<Set<string>> {
    const column = CODES[register];
    const rows = await sql.rows<{ code: string }>(
      `SELECT ${column} AS code FROM ${register} WHERE ${column} = ANY($1)`,
      [codes],
    );
    return new Set(rows.map(({ code }) => code));
  }

  /** Enters a change and gives its id. */
  async addChange(
    tx: Tx,
    change: { at: Instant; account: string | null; source: string; reason: string | null },
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      'INSERT INTO register_changes (recorded_at, account_id, source, reason) VALUES ($1, $2, $3, $4) RETURNING id',
      [change.at, change.account, change.source, change.reason],
    );
    return row!.id;
  }

  /** How many people are employed on a day, as is believed now. */
  async employedOn(sql: Sql, on: CivilDate): Promise<number> {
    const row = await sql.one<{ employed: number }>(
      `SELECT count(*)::int AS employed FROM employments
        WHERE known_to IS NULL AND valid_from <= $1 AND (valid_through IS NULL OR valid_through >= $1)`,
      [on],
    );
    return row!.employed;
  }

  /** Makes imports wait for each other until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.one('SELECT pg_advisory_xact_lock(7305040)');
  }
}

function grouped(ledger: Ledger, rows: readonly LedgerRow[]): Map<string, KnownSpan[]> {
  const groups = new Map<string, KnownSpan[]>();
  for (const row of rows) {
    const subject = String(row['subject']);
    const spans = groups.get(subject);
    if (spans === undefined) groups.set(subject, [spanOf(ledger, row)]);
    else spans.push(spanOf(ledger, row));
  }
  return groups;
}

function historicRow(ledger: Ledger, row: LedgerRow): HistoricRow {
  return {
    ...spanOf(ledger, row),
    key: String(row['subject']),
    knownFrom: row['known_from'] as Instant,
    knownTo: row['known_to'] as Instant | null,
    source: String(row['source']),
    reason: row['reason'] as string | null,
    account: row['account_id'] as AccountId | null,
  };
}

function spanOf(ledger: Ledger, row: LedgerRow): KnownSpan {
  return {
    id: String(row['id']),
    from: row['valid_from'] as CivilDate,
    through: row['valid_through'] as CivilDate | null,
    values: Object.fromEntries(ledger.columns.map(({ name }) => [name, row[name] ?? null])),
  };
}
