import type { Tx } from '#database';
import { failure, type Finding, type Moment, type Result, success } from '#kernel';
import { parsePath } from './path.js';
import { parseProgramme } from './parse-programme.js';
import type { Policy } from './policy.js';
import { PolicyChanges } from './policy-changes/policy-changes.service.js';
import {
  addVersion,
  allProgrammes,
  type NewVersion,
  type ProgrammeContent,
  putProgramme,
} from './programmes.repository.js';

/** What publishing a programme's file did. */
export interface ProgrammePublication {
  readonly code: string;
  readonly newVersions: readonly string[];
}

type File = Record<string, unknown> & { policies: Record<string, unknown>[] };

/**
 * Publishes a programme's file: new versions are added, those that stand are compared. A file that changes a published
 * version is refused: what was promised stays written. Idempotent.
 */
export async function publishProgramme(
  tx: Tx,
  file: unknown,
  position: number,
  options: { moment: Moment; zone: string },
): Promise<Result<ProgrammePublication, Finding>> {
  const parsed = parseProgramme(file, options.zone);
  if (!parsed.ok) return parsed;
  const findings = parsed.value.policies.flatMap(pathFindings);
  if (findings.length > 0) return failure(findings);
  const raw = file as File;
  const before = (await allProgrammes(tx)).find(({ code }) => code === parsed.value.code);
  const changed = changedVersions(parsed.value.policies, before?.rules.policies ?? []);
  if (changed.length > 0) return failure(changed);
  const programmeId = await putProgramme(tx, parsed.value.code, position, contentOf(raw));
  const fresh = parsed.value.policies.filter(
    (each) => !before?.rules.policies.some((old) => old.version === String(each.version)),
  );
  const written = (policy: Policy) => raw.policies[parsed.value.policies.indexOf(policy)]!;
  for (const policy of fresh) {
    if (before) {
      const changed = await changeVersion(tx, programmeId, written(policy), options);
      if (changed.length > 0) return failure(changed);
    } else await addVersion(tx, firstVersion(programmeId, policy, written(policy), options.moment));
  }
  return success({ code: parsed.value.code, newVersions: fresh.map(({ version }) => String(version)) });
}

/** A version of a programme that nobody holds yet: what its file says of its publication is believed. */
function firstVersion(programmeId: string, policy: Policy, written: unknown, { at }: Moment): NewVersion {
  const { version, effectiveFrom, publishedAt } = policy;
  return {
    programmeId,
    version: String(version),
    effectiveFrom,
    publishedAt,
    policy: written,
    recordedAt: at,
  };
}

/** A version of a programme that stands is known from now on, and the spans of its holders follow at once. */
async function changeVersion(
  tx: Tx,
  programmeId: string,
  { publishedAt: _, ...policy }: Record<string, unknown>,
  { moment, zone }: { moment: Moment; zone: string },
): Promise<Finding[]> {
  const changes = new PolicyChanges();
  const programme = (await allProgrammes(tx)).find(({ id }) => id === programmeId)!;
  const drafted = await changes.draft(tx, { programme, policy, by: null, moment, zone });
  if (!drafted.ok) return [...drafted.problems];
  while (!(await changes.examineNext(tx, drafted.value, moment)));
  const published = await changes.publish(tx, drafted.value, moment);
  return published.ok ? [] : published.problems.map((each) => ({ path: ['policies'], message: each }));
}

function pathFindings(policy: Policy, i: number): Finding[] {
  return (['firstAward', 'renewal'] as const).flatMap((path) => {
    const read = parsePath(policy[path], ['policies', i, path]);
    return read.ok ? [] : read.problems;
  });
}

function changedVersions(wanted: readonly Policy[], published: readonly Policy[]): Finding[] {
  return wanted.flatMap((policy, i) => {
    const old = published.find(({ version }) => version === String(policy.version));
    const publishedAt = policy.publishedAt ?? old?.publishedAt ?? null;
    const isSame =
      !old || JSON.stringify(old) === JSON.stringify({ ...policy, version: old.version, publishedAt });
    const message = `version ${policy.version} is published already and says something else: add a version`;
    return isSame ? [] : [{ path: ['policies', i], message }];
  });
}

function contentOf(file: File): ProgrammeContent {
  const texts = (value: unknown) =>
    typeof value === 'object' && value !== null ? (value as Record<string, string>) : {};
  const competences = Array.isArray(file.competences)
    ? (file.competences as ProgrammeContent['competences'])
    : [];
  return {
    title: texts(file.title),
    description: texts(file.description),
    level: Number(file.level ?? 1),
    competences,
  };
}
