import type { Tx } from '#database';
import type { PastFact } from './past-fact.js';

/** Appends facts of the past; positions follow those that stand, and instants must be later than theirs. */
export async function addFactsInOrder(tx: Tx, facts: readonly PastFact[], before: number): Promise<void> {
  const rows = facts.map((fact, i) => ({
    id: fact.id,
    n: before + i,
    person_id: fact.personId,
    programme_id: fact.programmeId,
    type: fact.type,
    effective: fact.effective,
    through: fact.through ?? null,
    path: fact.path ?? null,
    target: fact.target ?? null,
    rules: fact.rules ?? null,
    evidence: fact.evidence ?? null,
    reason: fact.reason ?? null,
    source: fact.source ?? null,
    recorded_at: fact.recordedAt,
  }));
  await tx.run('SELECT pg_advisory_xact_lock(7305101)');
  await tx.run(
    `INSERT INTO facts (id, position, person_id, programme_id, type, effective, through, path, target, rules, evidence,
       reason, source, recorded_at)
     SELECT id, n + 1, person_id, programme_id, type, effective, through, path, target, rules, evidence, reason, source,
       recorded_at
       FROM jsonb_to_recordset($1::jsonb) AS r (id text, n bigint, person_id bigint, programme_id bigint, type text,
       effective date, through date, path text, target text, rules text[], evidence jsonb, reason text, source text,
       recorded_at timestamptz)`,
    [JSON.stringify(rows)],
  );
}
