import type { Sql, Tx } from '#database';
import type { AccountId, CivilDate, Instant, PersonId } from '#kernel';
import type { RecordedFact } from '../facts.repository.js';
import type { StandingSpan } from '../timeline.js';
import type { ChangedStanding } from './changed-standing.js';

/** A change as stored; see the entity for what the columns mean. */
export interface PolicyChange {
  readonly id: string;
  readonly programmeId: string;
  readonly basedOn: string | null;
  readonly version: string;
  readonly effectiveFrom: CivilDate;
  readonly policy: Record<string, unknown>;
  readonly onDay: CivilDate;
  readonly draftedAt: Instant;
  readonly draftedBy: AccountId | null;
  readonly atPosition: string;
  readonly examinedThrough: string;
  readonly examined: number;
  readonly examinedAt: Instant | null;
  readonly publishedAt: Instant | null;
}

/** What becomes of one person. */
export interface ChangeEffect extends ChangedStanding {
  readonly person: PersonId;
  readonly closes: readonly string[];
  readonly adds: readonly StandingSpan[];
}

const CHANGE = `SELECT id, programme_id AS "programmeId", based_on AS "basedOn", version,
  effective_from AS "effectiveFrom", policy, on_day AS "onDay", drafted_at AS "draftedAt", drafted_by AS "draftedBy",
  at_position AS "atPosition", examined_through AS "examinedThrough", examined, examined_at AS "examinedAt",
  published_at AS "publishedAt" FROM policy_changes`;

export function findChange(sql: Sql, id: string): Promise<PolicyChange | null> {
  return sql.one(`${CHANGE} WHERE id = $1`, [id]);
}

/** Takes a change for this transaction, so that it is examined and published once. */
export function lockChange(tx: Sql, id: string): Promise<PolicyChange | null> {
  return tx.one(`${CHANGE} WHERE id = $1 FOR UPDATE`, [id]);
}

/** The changes of a programme, newest first. */
export function changesOf(sql: Sql, programmeId: string, limit: number): Promise<PolicyChange[]> {
  return sql.rows(`${CHANGE} WHERE programme_id = $1 ORDER BY id DESC LIMIT $2`, [programmeId, limit]);
}

export async function addChange(
  tx: Sql,
  change: Pick<
    PolicyChange,
    'programmeId' | 'version' | 'effectiveFrom' | 'policy' | 'onDay' | 'draftedAt' | 'draftedBy'
  >,
): Promise<string> {
  const { programmeId, version, effectiveFrom, policy, onDay, draftedAt, draftedBy } = change;
  const row = await tx.one<{ id: string }>(
    `INSERT INTO policy_changes (programme_id, based_on, version, effective_from, policy, on_day, drafted_at, drafted_by,
       at_position)
     VALUES ($1, (SELECT max(v.id) FROM policy_versions v WHERE v.programme_id = $1), $2, $3, $4, $5, $6, $7,
       (SELECT coalesce(max(f.position), 0) FROM facts f)) RETURNING id`,
    [programmeId, version, effectiveFrom, JSON.stringify(policy), onDay, draftedAt, draftedBy],
  );
  return row!.id;
}

/** The next people who have facts in a programme, by id. */
export async function nextPeople(
  sql: Sql,
  programmeId: string,
  after: string,
  limit: number,
): Promise<PersonId[]> {
  const rows = await sql.rows<{ id: PersonId }>(
    `SELECT DISTINCT person_id AS id FROM facts WHERE programme_id = $1 AND person_id > $2 ORDER BY person_id LIMIT $3`,
    [programmeId, after, limit],
  );
  return rows.map(({ id }) => id);
}

/** People with a fact of a programme after a position. */
export async function peopleSince(sql: Sql, programmeId: string, position: string): Promise<PersonId[]> {
  const rows = await sql.rows<{ id: PersonId }>(
    'SELECT DISTINCT person_id AS id FROM facts WHERE position > $2 AND programme_id = $1',
    [programmeId, position],
  );
  return rows.map(({ id }) => id);
}

/** The facts of some people in a programme, up to a position (null: all), in the order of the feed. */
export function factsOfPeople(
  sql: Sql,
  programmeId: string,
  people: readonly PersonId[],
  through: string | null,
): Promise<RecordedFact[]> {
  return sql.rows(
    `SELECT id, position, person_id AS "personId", programme_id AS "programmeId", type, effective, through, path, target,
       rules, evidence, reason, source, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
       FROM facts WHERE person_id = ANY($2::bigint[]) AND programme_id = $1 AND ($3::bigint IS NULL OR position <= $3)
      ORDER BY position`,
    [programmeId, people, through],
  );
}

/** Puts the effect on people in the place of what was worked out for them before. */
export async function putEffects(
  tx: Sql,
  change: string,
  people: readonly PersonId[],
  effects: readonly ChangeEffect[],
) {
  await tx.run('DELETE FROM policy_change_effects WHERE change_id = $1 AND person_id = ANY($2::bigint[])', [
    change,
    people,
  ]);
  const rows = effects.map(({ person, ...effect }) => ({ person_id: person, ...effect }));
  await tx.run(
    `INSERT INTO policy_change_effects (change_id, person_id, closes, adds, end_before, end_after, standing_before,
       standing_after, uncovered_from, covered_from)
     SELECT $1, person_id, ARRAY(SELECT jsonb_array_elements_text(closes)::bigint), adds, "endBefore", "endAfter",
       "standingBefore", "standingAfter", "uncoveredFrom", "coveredFrom"
       FROM jsonb_to_recordset($2::jsonb) AS r (person_id bigint, closes jsonb, adds jsonb, "endBefore" date,
       "endAfter" date, "standingBefore" text, "standingAfter" text, "uncoveredFrom" date, "coveredFrom" date)`,
    [change, JSON.stringify(rows)],
  );
}

/** How far the examination has come; `at` is given once it is through. */
export async function noteExamined(
  tx: Sql,
  change: string,
  progress: { through: string; examined: number; at: Instant | null },
): Promise<void> {
  await tx.run(
    'UPDATE policy_changes SET examined_through = $2, examined = examined + $3, examined_at = $4 WHERE id = $1',
    [change, progress.through, progress.examined, progress.at],
  );
}

/** Keeps facts out until the transaction ends, and says when this change becomes known: after all that is recorded. */
export async function takePublication(tx: Tx, at: Instant): Promise<Instant> {
  await tx.run('SELECT pg_advisory_xact_lock(7305101)');
  const row = await tx.one<{ at: Instant }>(
    `SELECT greatest($1::timestamptz, (SELECT recorded_at FROM facts ORDER BY position DESC LIMIT 1)
       + interval '1 microsecond', (SELECT max(published_at) + interval '1 microsecond' FROM policy_changes)) AS at`,
    [at],
  );
  return row!.at;
}

/** Whether a version was published since the change was drafted. */
export async function isOvertaken(tx: Sql, { programmeId, basedOn }: PolicyChange): Promise<boolean> {
  const row = await tx.one<{ last: string | null }>(
    'SELECT max(id) AS last FROM policy_versions WHERE programme_id = $1',
    [programmeId],
  );
  return (row?.last ?? null) !== basedOn;
}

/** Closes and adds the spans of everybody whom the change concerns, known from an instant on. */
export async function writeSpans(tx: Sql, { id, programmeId }: PolicyChange, at: Instant): Promise<void> {
  await tx.run(
    `UPDATE standing_spans s SET known_to = $2
       FROM policy_change_effects e, unnest(e.closes) AS c (id) WHERE e.change_id = $1 AND s.id = c.id`,
    [id, at],
  );
  await tx.run(
    `INSERT INTO standing_spans (person_id, programme_id, from_day, through_day, standing, valid_from, valid_through, opens,
       grace_through, policy_version, meets_requirement, waived, award_id, known_from)
     SELECT e.person_id, $2, a."from", a.through, a.answer ->> 'standing', (a.answer ->> 'validFrom')::date,
       (a.answer ->> 'validThrough')::date, (a.answer ->> 'opens')::date, (a.answer ->> 'graceThrough')::date,
       a.answer ->> 'policyVersion', (a.answer ->> 'meetsRequirement')::boolean, (a.answer ->> 'waived')::boolean,
       a.answer ->> 'award', $3
       FROM policy_change_effects e, jsonb_to_recordset(e.adds) AS a ("from" date, through date, answer jsonb)
      WHERE e.change_id = $1`,
    [id, programmeId, at],
  );
}

export async function notePublished(tx: Sql, change: string, at: Instant): Promise<void> {
  await tx.run('UPDATE policy_changes SET published_at = $2 WHERE id = $1', [change, at]);
}
