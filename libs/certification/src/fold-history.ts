import {
  compareByCodePoint,
  dayNumber,
  type DayNumber,
  earlier,
  type FactId,
  type Instant,
  NEVER,
} from '#kernel';
import type { DatedFact, Fact, IgnoredFact, Voided } from './fact.js';
import { applyFact, effectiveDate } from './fact-kinds.js';
import { emptyHistory, type History } from './history.js';
import type { Programme } from './policy.js';
import { applyTerms } from './recompute.js';
import { termsKnownAt, type Terms } from './terms.js';

/**
 * The facts and versions known at one instant, folded forward day by day (recertification, section 4). What takes
 * effect after a day has no part in its answer, so the fold for a day is a prefix of the fold for every later one:
 * many days cost one fold. Days must be asked in ascending order.
 */
export interface Fold {
  /** What holds on a day, changed in place by the next call. */
  historyOn(day: DayNumber): History;
  /** Every day on which a fact or a version takes effect, ascending. */
  readonly effectiveDays: readonly DayNumber[];
}

interface DayOfFact {
  readonly day: DayNumber;
  readonly fact: DatedFact;
}

export function foldHistory(programme: Programme, facts: readonly Fact[], knownAt: Instant): Fold {
  const versions = termsKnownAt(programme, knownAt);
  const { dated, ignored } = withoutVoided(facts.filter((each) => each.recordedAt <= knownAt));
  const ordered = dated.sort(inOrderOfEffect).map((fact) => ({ fact, day: dayNumber(effectiveDate(fact)) }));
  const history = emptyHistory();
  history.ignored.push(...ignored);
  const advance = advancer(history, versions, ordered);
  const historyOn = (day: DayNumber): History => {
    advance(day);
    return history;
  };
  return { historyOn, effectiveDays: effectiveDaysOf(versions, ordered) };
}

/** A version comes before the facts of its day. */
function advancer(history: History, versions: readonly Terms[], facts: readonly DayOfFact[]) {
  let [version, fact] = [0, 0];
  return (through: DayNumber): void => {
    for (;;) {
      const versionDay = versions[version]?.effectiveFrom ?? NEVER;
      const factDay = facts[fact]?.day ?? NEVER;
      if (earlier(versionDay, factDay) > through) return;
      if (versionDay <= factDay) applyTerms(history, versions[version++]!);
      else apply(history, facts[fact++]!);
    }
  };
}

function apply(history: History, { fact, day }: DayOfFact): void {
  const reason = applyFact(history, fact, day);
  if (reason !== null) history.ignored.push({ fact: fact.id, reason });
}

/** A void counts whatever day its fact speaks of; one that names a void or nothing known is ignored. */
function withoutVoided(known: readonly Fact[]): { dated: DatedFact[]; ignored: IgnoredFact[] } {
  const voids = known.filter((fact) => fact.type === 'voided');
  const dated = known.filter((fact) => fact.type !== 'voided');
  if (voids.length === 0) return { dated, ignored: [] };
  const ids = new Set(dated.map(({ id }) => id));
  const voided = new Set<FactId>(voids.map((each) => each.voids));
  const idle = voids.filter((each) => !ids.has(each.voids)).sort(inOrderOfRecording);
  return {
    dated: dated.filter(({ id }) => !voided.has(id)),
    ignored: idle.map(({ id }: Voided) => ({ fact: id, reason: 'nothing-to-void' })),
  };
}

function inOrderOfEffect(a: DatedFact, b: DatedFact): number {
  const [dayOfA, dayOfB] = [effectiveDate(a), effectiveDate(b)];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  return inOrderOfRecording(a, b);
}

function inOrderOfRecording(a: Fact, b: Fact): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return compareByCodePoint(a.id, b.id);
}

function effectiveDaysOf(versions: readonly Terms[], facts: readonly DayOfFact[]): DayNumber[] {
  const days = new Set<DayNumber>(versions.map(({ effectiveFrom }) => effectiveFrom));
  for (const { day } of facts) days.add(day);
  return [...days].sort((a, b) => a - b);
}
