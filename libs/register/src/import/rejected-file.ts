import { stringify } from 'csv-stringify/sync';
import { REASON_COLUMN, type Rejection } from './rows.js';
import type { RecordSource } from './records.js';

/**
 * The rows that were left out, in the format of their file with the reason in a last column, so that they can be
 * mended and brought in again. Cells stay as they were: this is a file for the register, not for a reader.
 */
export function rejectedFile(
  { format, header }: Pick<RecordSource, 'format' | 'header'>,
  leftOut: readonly Rejection[],
): string {
  return format === 'ndjson' ? leftOut.map(jsonLine).join('') : csvFile(header ?? [], leftOut);
}

function csvFile(header: readonly string[], leftOut: readonly Rejection[]): string {
  const last = header.at(-1) === REASON_COLUMN ? header.length - 1 : header.length;
  const rows = leftOut.map((rejection) => {
    const cells = Array.from({ length: last }, (_, index) => rejection.record.raw[index] ?? '');
    return [...cells, reasonOf(rejection)];
  });
  return stringify([[...header.slice(0, last), REASON_COLUMN], ...rows], {
    bom: true,
    record_delimiter: 'windows',
  });
}

function jsonLine(rejection: Rejection): string {
  const raw = String(rejection.record.raw);
  const whole = rejection.record.broken === undefined;
  const cells = whole ? (JSON.parse(raw) as Record<string, unknown>) : { broken_line: raw };
  return `${JSON.stringify({ ...cells, [REASON_COLUMN]: reasonOf(rejection) })}\n`;
}

function reasonOf({ problems }: Rejection): string {
  return problems.map(({ message }) => message).join('; ');
}
