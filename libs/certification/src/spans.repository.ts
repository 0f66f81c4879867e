import type { Sql } from '#database';
import type { CivilDate, FactId, Instant, PersonId } from '#kernel';
import type { StandingAnswer } from './answer.js';
import type { Standing } from './standing.js';
import type { KnownSpan } from './span-rows.js';
import type { StandingSpan } from './timeline.js';

/** A span with the row that keeps it. */
export interface StoredSpan extends StandingSpan {
  readonly rowId: string;
}

/** The columns of an answer, as the views give them. */
export interface AnswerColumns {
  readonly standing: Standing;
  readonly valid_from: CivilDate | null;
  readonly valid_through: CivilDate | null;
  readonly opens: CivilDate | null;
  readonly grace_through: CivilDate | null;
  readonly policy_version: string | null;
  readonly meets_requirement: boolean;
  readonly waived: boolean;
  readonly award_id: FactId | null;
}

type StoredRow = AnswerColumns & { id: string; from_day: CivilDate; through_day: CivilDate };

function storedSpan(row: StoredRow): StoredSpan {
  return { rowId: row.id, from: row.from_day, through: row.through_day, answer: answerFrom(row) };
}

/** The spans of a person and programme as known now. */
export async function currentSpans(sql: Sql, person: PersonId, programmeId: string): Promise<StoredSpan[]> {
  const rows = await sql.rows<StoredRow>(
    'SELECT * FROM standing_spans WHERE person_id = $1 AND programme_id = $2 AND known_to IS NULL ORDER BY from_day',
    [person, programmeId],
  );
  return rows.map(storedSpan);
}

/** The spans of some people in a programme as known now. */
export async function currentSpansOf(
  sql: Sql,
  people: readonly PersonId[],
  programmeId: string,
): Promise<Map<PersonId, StoredSpan[]>> {
  const rows = await sql.rows<StoredRow & { person_id: PersonId }>(
    `SELECT * FROM standing_spans WHERE person_id = ANY($1::bigint[]) AND programme_id = $2 AND known_to IS NULL
      ORDER BY person_id, from_day`,
    [people, programmeId],
  );
  const spans = new Map<PersonId, StoredSpan[]>();
  for (const row of rows) spans.set(row.person_id, [...(spans.get(row.person_id) ?? []), storedSpan(row)]);
  return spans;
}

/** Ends what is no longer known and adds what is known from an instant on. */
export async function rewriteSpans(
  tx: Sql,
  pair: { person: PersonId; programmeId: string },
  changes: { close: readonly StoredSpan[]; add: readonly StandingSpan[] },
  at: Instant,
): Promise<void> {
  if (changes.close.length > 0) {
    const ids = changes.close.map(({ rowId }) => rowId);
    await tx.run('UPDATE standing_spans SET known_to = $2 WHERE id = ANY($1::bigint[])', [ids, at]);
  }
  const rows = changes.add.map((span) => ({ ...pair, span: { ...span, knownFrom: at, knownTo: null } }));
  if (rows.length > 0) await addSpans(tx, rows);
}

/** Adds rows of many people at once. */
export async function addSpans(
  tx: Sql,
  rows: readonly { person: PersonId; programmeId: string; span: KnownSpan }[],
): Promise<void> {
  const records = rows.map(
    ({ person, programmeId, span: { from, through, answer, knownFrom, knownTo } }) => ({
      person_id: person,
      programme_id: programmeId,
      from_day: from,
      through_day: through,
      standing: answer.standing,
      valid_from: answer.validFrom,
      valid_through: answer.validThrough,
      opens: answer.opens,
      grace_through: answer.graceThrough,
      policy_version: answer.policyVersion === null ? null : String(answer.policyVersion),
      meets_requirement: answer.meetsRequirement,
      waived: answer.waived,
      award_id: answer.award,
      known_from: knownFrom,
      known_to: knownTo,
    }),
  );
  await tx.run(
    `INSERT INTO standing_spans (person_id, programme_id, from_day, through_day, standing, valid_from, valid_through, opens,
       grace_through, policy_version, meets_requirement, waived, award_id, known_from, known_to)
     SELECT person_id, programme_id, from_day, through_day, standing, valid_from, valid_through, opens, grace_through,
       policy_version, meets_requirement, waived, award_id, known_from, known_to
       FROM jsonb_to_recordset($1::jsonb) AS r (person_id bigint, programme_id bigint, from_day date, through_day date,
       standing text, valid_from date, valid_through date, opens date, grace_through date, policy_version text,
       meets_requirement boolean, waived boolean, award_id text, known_from timestamptz, known_to timestamptz)`,
    [JSON.stringify(records)],
  );
}

export function answerFrom(row: AnswerColumns): StandingAnswer {
  return {
    standing: row.standing,
    validFrom: row.valid_from,
    validThrough: row.valid_through,
    opens: row.opens,
    graceThrough: row.grace_through,
    policyVersion: row.policy_version,
    meetsRequirement: row.meets_requirement,
    waived: row.waived,
    award: row.award_id,
  };
}
