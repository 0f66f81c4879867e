import {
  failure,
  NO_PERIOD,
  period as periodOf,
  success,
  type Finding,
  type ProgrammeCode,
  type Result,
} from '#kernel';
import { ANCHORS, EXISTING_AWARDS, type Policy, type Programme } from './policy.js';
import { policyBlockers } from './policy-blockers.js';
import * as read from './readers.js';
import { FieldReader, isRecord, quoted } from './reading.js';

/** What a programme's file says besides its code and policies; read by the catalogue, not by the rules. */
const DESCRIPTION = ['title', 'description', 'level', 'competences', 'requiredFor', 'notes'];
const DEFAULT_EVIDENCE = periodOf('P24M');

/**
 * Reads a programme file and refuses versions that cannot work. `zone`: the installation's, in which an instant of
 * publication becomes a day. Finds everything that is wrong.
 */
export function parseProgramme(value: unknown, zone: string): Result<Programme, Finding> {
  if (!isRecord(value))
    return failure([{ path: [], message: 'not a programme: an object with code and policies' }]);
  const reader = new FieldReader(value, []);
  const code = reader.required('code', read.id<ProgrammeCode>);
  const listed = reader.required('policies', read.listOf(read.anything));
  reader.refuseOthers(...DESCRIPTION);
  const findings = [...reader.findings];
  const policies = (listed ?? []).flatMap((each, i) => {
    const parsed = parsePolicy(each, ['policies', i]);
    if (!parsed.ok) findings.push(...parsed.problems);
    return parsed.ok ? [parsed.value] : [];
  });
  if (findings.length > 0 || code === undefined) return failure(findings);
  const programme = { code, policies };
  const blockers = policyBlockers(programme, zone);
  return blockers.length === 0 ? success(programme) : failure(blockers);
}

/** One version by itself; what only shows beside the others is left to `policyBlockers`. */
export function parsePolicy(value: unknown, path: Finding['path']): Result<Policy, Finding> {
  if (!isRecord(value)) return failure([{ path, message: `not a policy: ${quoted(value)}` }]);
  const reader = new FieldReader(value, path);
  const policy = { ...identityOf(reader), ...termsOf(reader), ...pathsOf(reader) };
  reader.refuseOthers('reason', 'note', 'publishedBy');
  return reader.findings.length === 0 ? success(policy as Policy) : failure(reader.findings);
}

function identityOf(reader: FieldReader) {
  return {
    version: reader.required('version', read.version),
    effectiveFrom: reader.required('effectiveFrom', read.date),
    publishedAt: reader.optional('publishedAt', read.instant, null),
    existingAwards: reader.optional('existingAwards', read.oneOf(...EXISTING_AWARDS), 'keep'),
    notice: reader.optional('notice', read.period, NO_PERIOD),
  };
}

function termsOf(reader: FieldReader) {
  const grace = reader.optional('grace', read.period, NO_PERIOD);
  return {
    validity: reader.required('validity', read.periodOrNull),
    renewalWindow: reader.optional('renewalWindow', read.period, null),
    grace,
    compliantInGrace: reader.optional('compliantInGrace', read.flag, false),
    lapseAfter: reader.optional('lapseAfter', read.period, grace ?? NO_PERIOD),
    anchor: reader.required('anchor', read.oneOf(...ANCHORS)),
    calendarDay: reader.optional('calendarDay', read.calendarDay, null),
  };
}

function pathsOf(reader: FieldReader) {
  return {
    firstAward: reader.optional<unknown>('firstAward', read.anything, null),
    renewal: reader.optional<unknown>('renewal', read.anything, null),
    evidenceWithin: reader.optional('evidenceWithin', read.period, DEFAULT_EVIDENCE),
    requires: reader.optional('requires', read.listOf(read.id<ProgrammeCode>), []),
  };
}
