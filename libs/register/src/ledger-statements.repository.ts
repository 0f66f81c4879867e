import type { Ledger, LedgerColumn, Register } from './ledger.js';

/** By which column a register's rows are called in files. */
export const CODES: Readonly<Record<Register, string>> = {
  people: 'staff_number',
  posts: 'code',
  units: 'code',
};

/** A row as `selection` gives it. */
export type LedgerRow = Record<string, string | number | boolean | null>;

/** The subject's code, or the external key. */
export function subjectCode({ subject }: Ledger): string {
  return subject.register === null ? `x.${subject.column}` : `s.${CODES[subject.register]}`;
}

/** Reads a ledger's rows as files would say them, by a condition on `x` (the row) and `s` (its subject). */
export function selection(ledger: Ledger, condition: string): string {
  return `${columnsOf(ledger)} ${tablesOf(ledger)} WHERE ${condition} ORDER BY x.valid_from, x.id`;
}

/** SELECT and its columns. */
export function columnsOf(ledger: Ledger): string {
  const columns = ledger.columns.map((column, index) => `${readingOf(column, index)} AS ${column.name}`);
  return `SELECT x.id, ${subjectCode(ledger)} AS subject, x.valid_from, x.valid_through, ${columns.join(', ')}`;
}

/** FROM and its joins. */
export function tablesOf(ledger: Ledger): string {
  const { column, register } = ledger.subject;
  const subject = register === null ? '' : `JOIN ${register} s ON s.id = x.${column}`;
  return `FROM ${ledger.table} x ${subject} ${joins(ledger, 'id', (each) => `x.${columnOf(each)}`)}`;
}

/** Adds rows: $1 known from, $2 the change, $3 the rows as JSON. Codes become keys on the way. */
export function insertion(ledger: Ledger): string {
  const plain = ledger.columns.filter(({ json }) => json === undefined);
  const given = ledger.columns.map(({ name, type }) => `${name} ${type}`);
  const targets = [ledger.subject.column, ...plain.map(columnOf), ...jsonColumns(ledger)];
  const values = [
    ledger.subject.register === null ? 'x.subject' : 's.id',
    ...plain.map((column) =>
      column.refers === undefined ? `x.${column.name}` : `r${ledger.columns.indexOf(column)}.id`,
    ),
    ...jsonColumns(ledger).map((column) => jsonValue(ledger, column)),
  ];
  const subject = ledger.subject.register;
  return `INSERT INTO ${ledger.table} (${targets.join(', ')}, valid_from, valid_through, known_from, change_id)
          SELECT ${values.join(', ')}, x.valid_from, x.valid_through, $1, $2
            FROM jsonb_to_recordset($3::jsonb)
                 AS x(subject text, valid_from date, valid_through date, ${given.join(', ')})
            ${subject === null ? '' : `JOIN ${subject} s ON s.${CODES[subject]} = x.subject`}
            ${joins(ledger, 'code', ({ name }) => `x.${name}`)}`;
}

function joins({ columns }: Ledger, by: 'id' | 'code', value: (column: LedgerColumn) => string): string {
  const joined = columns.map((column, index) => {
    if (column.refers === undefined) return '';
    const match = by === 'id' ? 'id' : CODES[column.refers];
    return `LEFT JOIN ${column.refers} r${index} ON r${index}.${match} = ${value(column)}`;
  });
  return joined.join(' ');
}

function readingOf(column: LedgerColumn, index: number): string {
  if (column.refers !== undefined) return `r${index}.${CODES[column.refers]}`;
  return column.json === undefined ? `x.${columnOf(column)}` : `x.${columnOf(column)} ->> '${column.json}'`;
}

function columnOf({ name, column }: LedgerColumn): string {
  return column ?? name;
}

function jsonColumns({ columns }: Ledger): string[] {
  return [...new Set(columns.filter(({ json }) => json !== undefined).map(columnOf))];
}

function jsonValue({ columns }: Ledger, target: string): string {
  const parts = columns.filter((column) => column.json !== undefined && columnOf(column) === target);
  return `jsonb_strip_nulls(jsonb_build_object(${parts.map(({ json, name }) => `'${json}', x.${name}`).join(', ')}))`;
}
