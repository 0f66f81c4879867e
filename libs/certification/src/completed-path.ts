import { type CivilDate, compareDates, subtractPeriod } from '#kernel';
import type { StandingAnswer } from './answer.js';
import type { AwardPath } from './fact.js';
import type { Path } from './path.js';
import { parsePath } from './path.js';
import type { Policy } from './policy.js';

/** Something completed that a path may ask for: a course whose test was passed, a scenario, a session. */
export interface Evidence {
  /** What names it for ever, such as the attempt; it serves one award of a programme. */
  readonly id: string;
  readonly kind: 'course' | 'scenario' | 'session';
  readonly slug: string;
  /** The civil day on which it was submitted. */
  readonly on: CivilDate;
  /** The mark in percent, where one was given. */
  readonly mark: number | null;
  /** What an auditor asks for later: revision, edition, language and the like; kept with the fact. */
  readonly details?: Readonly<Record<string, string>>;
}

/** A path whose every item is there, with the evidence that completes it. */
export interface CompletedPath {
  readonly path: AwardPath;
  readonly evidence: readonly Evidence[];
}

interface Situation {
  readonly policy: Policy;
  readonly answer: StandingAnswer;
  readonly evidence: readonly Evidence[];
  /** Evidence that has served an award of this programme already. */
  readonly served: ReadonlySet<string>;
  readonly on: CivilDate;
}

/**
 * Which path of a programme is complete on a day (recertification, section 2), or null. A holder in the window or after
 * the end may renew by either path; the first-award path counts always, its evidence within `evidenceWithin`; that of a
 * renewal must lie on or after the opening of the window.
 */
export function completedPath(situation: Situation): CompletedPath | null {
  const { policy, answer, on } = situation;
  const renewal = readPath(policy.renewal);
  const since = answer.opens;
  if (renewal && since !== null && compareDates(on, since) >= 0) {
    const found = evidenceFor(renewal, situation, since);
    if (found) return { path: 'renewal', evidence: found };
  }
  const first = readPath(policy.firstAward);
  const oldest = subtractPeriod(on, policy.evidenceWithin);
  const found =
    first &&
    evidenceFor(first, situation, since !== null && renews(answer, on) ? later(since, oldest) : oldest);
  return found ? { path: 'first', evidence: found } : null;
}

/** While an award still stands or may be renewed late, the fuller path renews it, with evidence of this cycle. */
function renews({ opens, standing }: StandingAnswer, on: CivilDate): boolean {
  return opens !== null && compareDates(on, opens) >= 0 && standing !== 'lapsed' && standing !== 'not-held';
}

function evidenceFor(path: Path, { evidence, served }: Situation, since: CivilDate): Evidence[] | null {
  const usable = evidence.filter((each) => !served.has(each.id) && compareDates(each.on, since) >= 0);
  const wanted = [
    ...path.courses.map((slug) => ({ kind: 'course', slug })),
    ...path.scenarios.map((slug) => ({ kind: 'scenario', slug })),
    ...path.sessions.map((slug) => ({ kind: 'session', slug })),
  ];
  const found = wanted.map(({ kind, slug }) => latest(usable, kind, slug, path.minimumMarks[slug] ?? null));
  return found.every((each) => each !== null) ? found : null;
}

function latest(
  usable: readonly Evidence[],
  kind: string,
  slug: string,
  least: number | null,
): Evidence | null {
  const matching = usable.filter(
    (each) => each.kind === kind && each.slug === slug && (least === null || (each.mark ?? -1) >= least),
  );
  return matching.toSorted((a, b) => compareDates(a.on, b.on)).at(-1) ?? null;
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return compareDates(a, b) >= 0 ? a : b;
}

function readPath(value: unknown): Path | null {
  const parsed = parsePath(value, []);
  return parsed.ok ? parsed.value : null;
}
