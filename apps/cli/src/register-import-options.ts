import { parseArgs } from 'node:util';
import { failure, type Result, success } from '#kernel';
import { type ColumnMap, IMPORT_KINDS, type ImportKindName } from '#register';

export interface ImportCommandOptions {
  readonly file: string;
  readonly kind: ImportKindName;
  readonly map: ColumnMap;
  readonly dryRun: boolean;
  readonly whole: boolean;
  readonly confirmEndings: boolean;
  readonly rejected: string | null;
  readonly reason: string | null;
  readonly isJson: boolean;
}

const OPTIONS = {
  kind: { type: 'string' },
  map: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  whole: { type: 'boolean' },
  'confirm-endings': { type: 'boolean' },
  rejected: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Reads the command line; all that is wrong with it, one line each. */
export function importOptions(args: readonly string[]): Result<ImportCommandOptions, string> {
  const parsed = parsedArgs(args);
  if (typeof parsed === 'string') return failure([parsed]);
  const { values, positionals } = parsed;
  const problems: string[] = [];
  const kinds = Object.keys(IMPORT_KINDS).join(', ');
  if (positionals.length !== 1) problems.push('one file is needed');
  if (!Object.hasOwn(IMPORT_KINDS, values.kind ?? '')) problems.push(`--kind must be one of ${kinds}`);
  if (values.whole === true && values.kind !== 'people') problems.push('--whole is for people only');
  const pairs = (values.map ?? []).map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(''))) problems.push('--map needs THEIRS=OURS');
  if (problems.length > 0) return failure(problems);
  return success({
    file: positionals[0]!,
    kind: values.kind as ImportKindName,
    map: Object.fromEntries(pairs) as ColumnMap,
    dryRun: values['dry-run'] ?? false,
    whole: values.whole ?? false,
    confirmEndings: values['confirm-endings'] ?? false,
    rejected: values.rejected ?? null,
    reason: values.reason ?? null,
    isJson: values.json ?? false,
  });
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return (error as Error).message.split('. ')[0]!;
  }
}
