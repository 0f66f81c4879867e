import type { Tx } from '#database';
import { failure, type Finding, type Moment, type Result, success } from '#kernel';
import { parsePath } from './path.js';
import { parseProgramme } from './parse-programme.js';
import type { Policy } from './policy.js';
import { addVersion, allProgrammes, type ProgrammeContent, putProgramme } from './programmes.repository.js';

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
  for (const policy of fresh) {
    const written = raw.policies[parsed.value.policies.indexOf(policy)];
    const { effectiveFrom, publishedAt } = policy;
    await addVersion(tx, {
      programmeId,
      version: String(policy.version),
      effectiveFrom,
      publishedAt,
      policy: written,
      recordedAt: options.moment.at,
    });
  }
  return success({ code: parsed.value.code, newVersions: fresh.map(({ version }) => String(version)) });
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
    const isSame = !old || JSON.stringify(old) === JSON.stringify({ ...policy, version: old.version });
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
