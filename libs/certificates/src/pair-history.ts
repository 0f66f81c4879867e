import type { AwardView, PublishedProgramme, RecordedFact } from '#certification';
import { addDays, addPeriod, type CivilDate, type FactId, type PersonId } from '#kernel';
import { isLasting } from './edition-terms.js';

/** What issuing needs of a fact. */
export type KnownFact = Pick<RecordedFact, 'id' | 'type' | 'effective'>;

/** Everything known about one person in one programme. */
export interface PairHistory {
  readonly person: PersonId;
  readonly programme: PublishedProgramme;
  /** In the order in which they were made. */
  readonly awards: readonly AwardView[];
  /** In the order of the feed. */
  readonly facts: readonly KnownFact[];
}

/** The day on which an award was earned: a renewal on time begins later. */
export function dayEarned({ facts }: PairHistory, award: AwardView): CivilDate {
  return facts.find(({ id }) => id === award.id)?.effective ?? award.from;
}

/**
 * The award that another renews: the one made before it, unless that was revoked or had lapsed on the day
 * (recertification, section 4: then the award begins a new chain).
 */
export function renewedAward(history: PairHistory, award: AwardView): FactId | null {
  const before = history.awards
    .slice(
      0,
      history.awards.findIndex(({ id }) => id === award.id),
    )
    .findLast(isLasting);
  if (!before || before.revokedFrom !== null || before.through === null) return null;
  const terms = history.programme.rules.policies.find(
    ({ version }) => String(version) === String(before.policyVersion),
  );
  const end = addDays(before.through, 1);
  const earned = dayEarned(history, award);
  return earned <= end || (terms && earned < addPeriod(end, terms.lapseAfter)) ? before.id : null;
}

/** Facts that change awards; suspensions and waivers are questions of the day and change none. */
const CHANGING = new Set(['completed', 'recognised', 'extended', 'revoked']);

/**
 * The fact for which an award's edition had to be issued: the last one recorded that touched the award or voided
 * another, and has not been a reason before. Null: a new version of the policy was.
 */
export function editionReason(history: PairHistory, awardId: FactId, used: FactId | null): FactId | null {
  const award = history.awards.find(({ id }) => id === awardId);
  const touching = new Set(award?.facts ?? []);
  const started = history.awards.map(({ id }) => id);
  const after = new Set(started.slice(started.indexOf(awardId) + 1));
  const reason = history.facts.findLast(
    ({ id, type }) =>
      type === 'voided' || (CHANGING.has(type) && (touching.has(id) || after.has(id) || !award)),
  );
  return reason && reason.id !== used ? reason.id : null;
}
