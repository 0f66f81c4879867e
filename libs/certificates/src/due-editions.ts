import type { CivilDate, FactId, PersonId } from '#kernel';
import { editionDue, type EditionTerms } from './edition-terms.js';
import { dayEarned, editionReason, type PairHistory, renewedAward } from './pair-history.js';

/** The newest edition of a certificate, by its award. */
export interface NewestEdition {
  readonly awardId: FactId;
  readonly edition: number;
  readonly terms: EditionTerms;
  readonly reason: FactId | null;
}

/** An edition to be issued; number 1 comes with a new certificate. */
export interface DueEdition {
  readonly awardId: FactId;
  readonly person: PersonId;
  readonly programmeId: string;
  readonly edition: number;
  readonly terms: EditionTerms;
  readonly reason: FactId | null;
  readonly renews: FactId | null;
  /** The day whose name is printed on a new certificate, and whose year is in its number. */
  readonly earned: CivilDate;
}

/** Every edition that issuing lacks, certificates that are renewed before those that renew them. */
export function dueEditions(history: PairHistory, issued: readonly NewestEdition[]): DueEdition[] {
  const made = history.awards.map(({ id }) => id);
  const undone = issued.map(({ awardId }) => awardId).filter((id) => !made.includes(id));
  return [...made, ...undone].flatMap((awardId) => {
    const newest = issued.find((each) => each.awardId === awardId) ?? null;
    const terms = editionDue(newest?.terms ?? null, awardId, history.awards);
    return terms === null ? [] : [dueEdition(history, awardId, newest, terms)];
  });
}

function dueEdition(
  history: PairHistory,
  awardId: FactId,
  newest: NewestEdition | null,
  terms: EditionTerms,
): DueEdition {
  const award = history.awards.find(({ id }) => id === awardId);
  return {
    awardId,
    person: history.person,
    programmeId: history.programme.id,
    edition: (newest?.edition ?? 0) + 1,
    terms,
    reason: newest === null ? awardId : editionReason(history, awardId, newest.reason),
    renews: newest === null && award ? renewedAward(history, award) : null,
    earned: award ? dayEarned(history, award) : terms.validFrom,
  };
}
