import type { Sql, Tx } from '#database';
import type { CivilDate, Instant, ProgrammeCode } from '#kernel';
import { parsePolicy } from './parse-programme.js';
import type { Policy, Programme } from './policy.js';

/** The texts of a programme, by language. */
export interface ProgrammeContent {
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly level: number;
  /** What the programme attests, by framework code, with names by language. */
  readonly competences: readonly { readonly code: string; readonly name: Readonly<Record<string, string>> }[];
}

/** A programme as published: its key in the database, its texts, and its rules with every version. */
export interface PublishedProgramme {
  readonly id: string;
  readonly code: ProgrammeCode;
  readonly content: ProgrammeContent;
  readonly rules: Programme;
}

interface VersionRow {
  readonly programmeId: string;
  readonly version: string;
  readonly publishedAt: Instant | null;
  readonly policy: Record<string, unknown>;
}

/** Every programme, in the order in which the ministry lists them. */
export async function allProgrammes(sql: Sql): Promise<PublishedProgramme[]> {
  const programmes = await sql.named<{ id: string; code: ProgrammeCode; content: ProgrammeContent }>(
    'programmes',
    'SELECT id, code, content FROM programmes ORDER BY position, code',
  );
  const versions = await sql.named<VersionRow>(
    'policy-versions',
    `SELECT programme_id AS "programmeId", version, published_at AS "publishedAt", policy
       FROM policy_versions ORDER BY effective_from`,
  );
  return programmes.map(({ id, code, content }) => {
    const policies = versions.filter(({ programmeId }) => programmeId === id).map(policyFrom);
    return { id, code, content, rules: { code, policies } };
  });
}

/** Adds a programme or renews its texts; returns its key. */
export async function putProgramme(
  tx: Tx,
  code: string,
  position: number,
  content: ProgrammeContent,
): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO programmes (code, position, content) VALUES ($1, $2, $3)
     ON CONFLICT (code) DO UPDATE SET position = excluded.position, content = excluded.content RETURNING id`,
    [code, position, JSON.stringify(content)],
  );
  if (!row) throw new Error(`programme ${code} was not stored`);
  return row.id;
}

export interface NewVersion {
  readonly programmeId: string;
  readonly version: string;
  readonly effectiveFrom: CivilDate;
  readonly publishedAt: Instant | null;
  readonly policy: unknown;
  readonly recordedAt: Instant;
}

/** Adds a version of a policy; versions are never changed. */
export async function addVersion(tx: Tx, row: NewVersion): Promise<void> {
  await tx.run(
    `INSERT INTO policy_versions (programme_id, version, effective_from, published_at, policy, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      row.programmeId,
      row.version,
      row.effectiveFrom,
      row.publishedAt,
      JSON.stringify(row.policy),
      row.recordedAt,
    ],
  );
}

const readBefore = new Map<string, Policy>();

/**
 * The version as the rules read it; its name is text here, as in every index. A published version never changes, so what
 * was once read of its text is kept.
 */
function policyFrom({ version, publishedAt, policy }: VersionRow): Policy {
  const text = JSON.stringify([version, publishedAt, policy]);
  const known = readBefore.get(text);
  if (known) return known;
  const parsed = parsePolicy({ ...policy, version, publishedAt }, []);
  if (!parsed.ok) throw new Error(`policy version ${version} cannot be read: ${parsed.problems[0]?.message}`);
  readBefore.set(text, parsed.value);
  return parsed.value;
}
