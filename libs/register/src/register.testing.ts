import type { CivilDate, Instant } from '#kernel';
import type { Tx } from '#database';
import type { ImportKindName } from './import/kinds.js';
import { type ImportOptions, RegisterImport } from './import/register-import.service.js';
import { LedgersRepository } from './ledgers.repository.js';
import { PeopleRepository } from './people.repository.js';
import { RegisterService } from './register.service.js';

/** The register without Nest. */
export function registerForTest(): RegisterService {
  const ledgers = new LedgersRepository();
  return new RegisterService(new PeopleRepository(), ledgers, new RegisterImport(ledgers));
}

/** Brings rows into the register as a file would; `at` is when they become known. */
export async function importRows(
  tx: Tx,
  kind: ImportKindName,
  rows: readonly Readonly<Record<string, string>>[],
  at: Instant,
  options: Partial<ImportOptions> = {},
) {
  return registerForTest().enter(tx, rows, {
    kind,
    at,
    on: at.slice(0, 10) as CivilDate,
    source: 'test',
    reason: null,
    account: null,
    dryRun: false,
    confirmEndings: false,
    whole: false,
    ...options,
  });
}
