import { failure, success, type Finding, type Result } from '#kernel';
import { PATHS, type DatedFact, type Fact } from './fact.js';
import type { FieldShape } from './fact-kind.js';
import { FACT_KINDS } from './fact-kinds.js';
import { date, id, instant, listOf, oneOf } from './readers.js';
import { FieldReader, isRecord, quoted, type Reader } from './reading.js';

const READERS: { readonly [S in FieldShape]: Reader<unknown> } = {
  date,
  'date-or-open': date,
  path: oneOf(...PATHS),
  fact: id,
  names: listOf(id),
};

/** What may stand beside a fact: who recorded it and why, and what belongs to another type. */
const TOLERATED = [
  'on',
  'from',
  'through',
  'path',
  'voids',
  'suspension',
  'rules',
  'person',
  'programme',
  'position',
];
const PROVENANCE = [
  'recordedBy',
  'by',
  'actor',
  'reason',
  'why',
  'note',
  'comment',
  'ground',
  'requester',
  'approver',
];
const EVIDENCE = ['evidence', 'issuer', 'partner', 'reference'];

/** Reads a facts file: a list of facts in any order (recertification, section 7). Finds everything that is wrong. */
export function parseFacts(value: unknown): Result<Fact[], Finding> {
  if (!Array.isArray(value)) return failure([{ path: [], message: 'not a list of facts' }]);
  const findings: Finding[] = [];
  const facts = value.flatMap((each: unknown, i) => {
    const read = parseFact(each, i);
    if (!read.ok) findings.push(...read.problems);
    return read.ok ? [read.value] : [];
  });
  findings.push(...repeatedIds(value));
  return findings.length === 0 ? success(facts) : failure(findings);
}

function parseFact(value: unknown, index: number): Result<Fact, Finding> {
  if (!isRecord(value)) return failure([{ path: [index], message: `not a fact: ${quoted(value)}` }]);
  const reader = new FieldReader(value, [index]);
  const type = reader.required('type', oneOf<Fact['type']>(...dated(), 'voided'));
  const common = { id: reader.required('id', id), recordedAt: reader.required('recordedAt', instant) };
  if (type === undefined) return failure(reader.findings);
  const own = type === 'voided' ? { voids: reader.required('voids', id) } : fieldsOf(reader, type);
  reader.refuseOthers(...TOLERATED, ...PROVENANCE, ...EVIDENCE);
  if (reader.findings.length > 0) return failure(reader.findings);
  return success({ type, ...common, ...own } as Fact);
}

function fieldsOf(reader: FieldReader, type: DatedFact['type']): Record<string, unknown> {
  const { effective, fields } = FACT_KINDS[type];
  const own: Record<string, unknown> = { [effective]: reader.required(effective, date) };
  for (const [field, shape] of Object.entries(fields)) {
    const read = READERS[shape];
    own[field] = shape === 'date-or-open' ? reader.optional(field, read, null) : reader.required(field, read);
  }
  return own;
}

function repeatedIds(facts: readonly unknown[]): Finding[] {
  const seen = new Set<unknown>();
  return facts.flatMap((fact, i) => {
    if (!isRecord(fact) || typeof fact.id !== 'string') return [];
    if (seen.has(fact.id)) return [{ path: [i, 'id'], message: `id: the same id twice: ${quoted(fact.id)}` }];
    seen.add(fact.id);
    return [];
  });
}

function dated(): DatedFact['type'][] {
  return Object.keys(FACT_KINDS) as DatedFact['type'][];
}
