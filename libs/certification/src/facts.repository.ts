import type { Sql } from '#database';
import type { AccountId, CivilDate, FactId, Instant, PersonId } from '#kernel';
import type { AwardPath, Fact, FactType } from './fact.js';

/** A fact that is about to be recorded; position and instant are given by the database. */
export interface FactDraft {
  readonly id: FactId;
  readonly personId: PersonId;
  readonly programmeId: string;
  readonly type: FactType;
  /** `on` or `from`; null for a void. */
  readonly effective: CivilDate | null;
  readonly through?: CivilDate | null;
  readonly path?: AwardPath | null;
  /** The fact it voids, or the suspension it ends. */
  readonly target?: FactId | null;
  readonly rules?: readonly string[] | null;
  readonly evidence?: object | null;
  readonly reason?: string | null;
  /** What made it; two facts of one source can't both stand, however often it is tried. */
  readonly source?: string | null;
  readonly recordedBy?: AccountId | null;
}

/** A fact as recorded, with its place in the feed. */
export interface RecordedFact extends Required<Omit<FactDraft, 'recordedBy'>> {
  readonly position: string;
  readonly recordedAt: Instant;
  readonly recordedBy: AccountId | null;
}

const COLUMNS = `id, position, person_id AS "personId", programme_id AS "programmeId", type, effective, through, path,
  target, rules, evidence, reason, source, recorded_by AS "recordedBy", recorded_at AS "recordedAt"`;

/** Records a fact as the last thing of a change; null when its source has recorded one already. */
export async function recordFact(
  tx: Sql,
  draft: FactDraft,
  at: Instant,
): Promise<{ id: FactId; position: string; recordedAt: Instant } | null> {
  return tx.one('SELECT id, position, recorded_at AS "recordedAt" FROM record_fact_v1($1, $2)', [
    JSON.stringify(draft),
    at,
  ]);
}

/** Everything recorded about a person, in the order of the feed; of one programme, or of all. */
export async function factsOf(
  sql: Sql,
  person: PersonId,
  programmeId: string | null = null,
): Promise<RecordedFact[]> {
  return sql.rows(
    `SELECT ${COLUMNS} FROM facts WHERE person_id = $1 AND ($2::bigint IS NULL OR programme_id = $2) ORDER BY position`,
    [person, programmeId],
  );
}

/** The feed: facts after a position, in order, each once. */
export async function feedAfter(sql: Sql, position: string, limit: number): Promise<RecordedFact[]> {
  return sql.rows(`SELECT ${COLUMNS} FROM facts WHERE position > $1 ORDER BY position LIMIT $2`, [
    position,
    limit,
  ]);
}

/** The fact of a source, or null. */
export async function factOfSource(sql: Sql, source: string): Promise<RecordedFact | null> {
  return sql.one(`SELECT ${COLUMNS} FROM facts WHERE source = $1`, [source]);
}

/** The fact as the rules read it. */
export function asFact(row: RecordedFact): Fact {
  const { id, recordedAt, type } = row;
  const day = row.effective as CivilDate;
  const through = row.through as CivilDate;
  switch (type) {
    case 'completed':
      return { id, recordedAt, type, on: day, path: row.path as AwardPath };
    case 'recognised':
    case 'extended':
      return { id, recordedAt, type, on: day, through };
    case 'suspended':
      return { id, recordedAt, type, from: day, through: row.through };
    case 'reinstated':
      return { id, recordedAt, type, from: day, suspension: row.target as FactId };
    case 'revoked':
      return { id, recordedAt, type, from: day };
    case 'waived':
      return { id, recordedAt, type, from: day, through, rules: row.rules ?? [] };
    case 'voided':
      return { id, recordedAt, type, voids: row.target as FactId };
  }
}
