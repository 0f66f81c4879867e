import { pipeline, type Readable } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Database } from '#database';
import { sqlOn } from '#database';
import type { ProgrammeCode } from '#kernel';
import { placeLiteral } from './copy-literal.js';
import { CrlfLines, csvHeader, safeCell } from './csv-text.js';
import type { PeopleQuery } from './people-query.js';
import type { PeopleScope } from './people-scope.js';
import { orderOf, programmeCodes, selectionOf } from './people.repository.js';
import type { Standpoint } from './standpoint.js';

/** The words over a column: of a person, or of a programme's standing. */
export type Heading = (column: ExportColumn | ProgrammeColumn, programme: ProgrammeCode | null) => string;

export type ExportColumn = (typeof PERSON_CELLS)[number][0] | 'on' | 'known-at';
export type ProgrammeColumn = (typeof PROGRAMME_CELLS)[number][0];

const PERSON_CELLS = [
  ['staff-number', 'p.staff_number'],
  ['name', 'p.display_name'],
  ['native-name', 'p.native_name'],
  ['cadre', 'p.cadre'],
  ['grade', 'p.grade'],
  ['function', 'p.function'],
  ['unit', 'p.unit_code'],
  ['post', 'p.post_code'],
  ['city', 'p.city'],
  ['region', 'p.region'],
  ['threat', 'p.threat::text'],
  ['bandwidth', 'p.bandwidth'],
] as const;

const PROGRAMME_CELLS = [
  ['standing', (row: string) => `coalesce(${row}.standing, 'not-held')`],
  ['valid-through', (row: string) => `${row}.valid_through::text`],
  ['opens', (row: string) => `${row}.opens::text`],
  ['waived', (row: string) => `CASE WHEN ${row}.waived THEN 'yes' ELSE 'no' END`],
] as const;

/** How long an export may take; a reader on a thin line needs longer than a page's statement. */
const LONGEST_MINUTES = 15;

export async function streamCsv(
  db: Database,
  query: PeopleQuery,
  scope: PeopleScope,
  from: Standpoint,
  heading: Heading,
): Promise<Readable> {
  const client = await ((db.dataSource.driver as PostgresDriver).master as Pool).connect();
  try {
    const sql = sqlOn(client);
    await sql.run('BEGIN READ ONLY');
    await sql.run(`SET LOCAL statement_timeout = '${LONGEST_MINUTES}min'`);
    const programmes = await programmeCodes(sql);
    const rows = client.query(copyTo(copyStatement(query, scope, from, programmes)));
    const lines = new CrlfLines(csvHeader(headingsOf(programmes, heading)));
    return pipeline(rows, lines, (error) => void giveBack(client, error ?? null));
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** After a failure or a close the connection may still be sending rows, so it is ended instead of used again. */
async function giveBack(client: PoolClient, error: Error | null): Promise<void> {
  if (error !== null) return client.release(true);
  await client.query('COMMIT').then(
    () => client.release(),
    () => client.release(true),
  );
}

function headingsOf(programmes: readonly ProgrammeCode[], heading: Heading): string[] {
  return [
    ...PERSON_CELLS.map(([column]) => heading(column, null)),
    ...programmes.flatMap((code) => PROGRAMME_CELLS.map(([column]) => heading(column, code))),
    heading('on', null),
    heading('known-at', null),
  ];
}

function copyStatement(
  query: PeopleQuery,
  scope: PeopleScope,
  from: Standpoint,
  programmes: readonly ProgrammeCode[],
): string {
  const { terms, text } = selectionOf(query, scope, from, placeLiteral, ({ standings }) =>
    programmes.map((code, i) => standingJoin(`x${i}`, code, standings)).join(''),
  );
  const cells = [
    ...PERSON_CELLS.map(([, cell]) => cell),
    ...programmes.flatMap((_, i) => PROGRAMME_CELLS.map(([, cell]) => cell(`x${i}`))),
  ];
  return `COPY (
    SELECT ${cells.map(safeCell).join(', ')}, ${terms.on}::text, ${placeLiteral(from.knownAt ?? from.at, 'text')}
    ${text} ${orderOf(query)}) TO STDOUT (FORMAT csv, ENCODING 'UTF8')`;
}

function standingJoin(row: string, code: ProgrammeCode, standings: string): string {
  return ` LEFT JOIN ${standings} ${row} ON ${row}.person_id = p.person_id AND ${row}.programme_id =
    (SELECT g.id FROM certification_programmes_v1 g WHERE g.code = ${placeLiteral(code, 'text')})`;
}
