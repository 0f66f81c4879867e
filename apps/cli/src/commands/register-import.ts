import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock, Database, DatabaseModule } from '#database';
import {
  IMPORT_KINDS,
  type ImportReport,
  readRegisterFile,
  readRows,
  type RecordSource,
  RegisterImport,
  RegisterModule,
  rejectedFile,
  UnreadableFile,
} from '#register';
import { EXIT, type Command, type Output } from '../command.js';
import { type ImportCommandOptions, importOptions } from '../register-import-options.js';
import { importReportText } from '../register-import-text.js';

const HELP = `Usage: credence register import FILE --kind KIND [OPTION…]

Compares a CSV or NDJSON file (UTF-8) with the register, and brings in what is new or changed: all of it or nothing.
Rows that are wrong in themselves or contradict the register are left out and named.

  --kind KIND         ${Object.keys(IMPORT_KINDS).join(', ')}
  --map THEIRS=OURS   reads the file's column THEIRS as OURS; may be repeated
  --dry-run           compares and changes nothing
  --whole             the file lists everyone: people who are missing have left
  --confirm-endings   ends the employment of more than 10 % of the people
  --rejected FILE     writes the rows left out to a file of the same format, with the reason in a last column
  --reason TEXT       why, for the history
  --json              for programs
  --help              this text

Columns (a file must have those in capitals, in lower case)
${Object.values(IMPORT_KINDS).map(columnsLine).join('\n')}

Exit codes: 0 everything is in (or would be), 1 rows were left out or the import was refused, 2 bad input.
`;

/** The installation that the command works on; given by the door, since only that reads the environment. */
export interface RegisterInstallation {
  readonly database: Database;
  readonly clock: Clock;
}

@Module({})
class RegisterImportModule {}

/** `credence register import` (compliance, section 1). */
export function registerImport(open: () => Promise<RegisterInstallation>): Command {
  return { help: HELP, run: async (args, output) => run(args, output, open) };
}

async function run(
  args: readonly string[],
  output: Output,
  open: () => Promise<RegisterInstallation>,
): Promise<number> {
  const options = importOptions(args);
  if (!options.ok) return refuse(options.problems, output);
  try {
    const source = await readRegisterFile(createReadStream(options.value.file));
    const read = await readRows(IMPORT_KINDS[options.value.kind], source, options.value.map);
    const report = await bringIn(read, options.value, await open());
    return await answer(report, source, options.value, output);
  } catch (error) {
    if (error instanceof UnreadableFile)
      return refuse([`${options.value.file}:${error.line}: ${error.message}`], output);
    if (isFileError(error)) return refuse([`${options.value.file}: ${sentenceFor(error.code)}`], output);
    throw error;
  }
}

async function bringIn(
  read: Awaited<ReturnType<typeof readRows>>,
  options: ImportCommandOptions,
  { database, clock }: RegisterInstallation,
): Promise<ImportReport> {
  const imports = [DatabaseModule.with(database, clock), RegisterModule];
  const app = await NestFactory.createApplicationContext(
    { module: RegisterImportModule, imports },
    { logger: false },
  );
  const { at, today: on } = clock.moment();
  const { kind, dryRun, whole, confirmEndings, reason } = options;
  const wish = {
    kind,
    dryRun,
    whole,
    confirmEndings,
    reason,
    at,
    on,
    source: basename(options.file),
    account: null,
  };
  try {
    return await database.transaction((tx) => app.get(RegisterImport, { strict: false }).run(tx, read, wish));
  } finally {
    await app.close();
  }
}

async function answer(
  report: ImportReport,
  source: RecordSource,
  options: ImportCommandOptions,
  output: Output,
): Promise<number> {
  const { leftOut, ...told } = report;
  if (options.rejected !== null && leftOut.length > 0) {
    await writeFile(options.rejected, rejectedFile(source, leftOut));
  }
  if (options.isJson) output.out(`${JSON.stringify({ ...told, dryRun: options.dryRun })}\n`);
  else {
    for (const { line, message } of report.problems) output.error(`${options.file}:${line}: ${message}`);
    output.out(importReportText(report, options.dryRun));
  }
  return report.refusal !== null || leftOut.length > 0 ? EXIT.no : EXIT.done;
}

function refuse(problems: readonly string[], output: Output): number {
  for (const problem of problems) output.error(`credence register import: ${problem}`);
  return EXIT.unusable;
}

function isFileError(error: unknown): error is { code: string } {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code));
}

function sentenceFor(code: string): string {
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'EISDIR' ? 'this is a folder' : 'this file may not be read or written';
}

function columnsLine({ name, columns }: (typeof IMPORT_KINDS)['people']): string {
  return `  ${name}: ${columns.map((column) => (column.needed === true ? column.name.toUpperCase() : column.name)).join(', ')}`;
}
