import type { AwardView } from '#certification';
import type { CivilDate } from '#kernel';

/** `superseded`: another award took over its days. Whether it is valid is never stored: that is a question of the day. */
export type EditionStatus = 'issued' | 'revoked' | 'superseded';

/** What an edition says about days; the last valid day is null where it never ends. */
export interface EditionTerms {
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly status: EditionStatus;
  readonly revokedFrom: CivilDate | null;
}

/**
 * What the next edition of a certificate must say, or null where the newest one agrees with the fold of the facts
 * (certificates, section 1). Without an edition: what the first must say, or null where the award covers no day.
 *
 * @param newest the newest edition, if there is any
 * @param awardId the fact that began the certificate's award
 * @param awards the awards of the person and programme as known now, in the order in which they were made
 */
export function editionDue(
  newest: EditionTerms | null,
  awardId: string,
  awards: readonly AwardView[],
): EditionTerms | null {
  const award = awards.find(({ id }) => id === awardId) ?? null;
  const wanted = award && isLasting(award) ? lasting(newest, award, awards) : gone(newest, award, awards);
  return wanted !== null && (newest === null || !isSame(newest, wanted)) ? wanted : null;
}

/** Whether an award has a certificate at all: it covers at least a day. */
export function isLasting({ isEmpty }: AwardView): boolean {
  return !isEmpty;
}

function lasting(newest: EditionTerms | null, award: AwardView, awards: readonly AwardView[]): EditionTerms {
  const { from: validFrom, through: validThrough, revokedFrom } = award;
  if (revokedFrom !== null && isCutShort(newest, award, revokedFrom)) {
    const printed = newest ?? { validFrom, validThrough: laterEnd(award.baselineThrough, validThrough) };
    return revoked(printed, revokedFrom);
  }
  const asIssued: EditionTerms = { validFrom, validThrough, status: 'issued', revokedFrom: null };
  if (newest === null) return asIssued;
  if (newest.status === 'superseded' && isSame(newest, { ...asIssued, status: 'superseded' })) return newest;
  return isTakenOver(newest, award, awards) ? { ...asIssued, status: 'superseded' } : asIssued;
}

/** An award that is no longer there, or has no day left: its certificate keeps what is printed on it. */
function gone(
  newest: EditionTerms | null,
  award: AwardView | null,
  awards: readonly AwardView[],
): EditionTerms | null {
  if (newest === null) return null;
  if (award?.revokedFrom) return revoked(newest, award.revokedFrom);
  const { validFrom, validThrough } = newest;
  const isReplaced = awards.some(
    (each) => isLasting(each) && startsBy(each.from, validThrough) && startsBy(validFrom, each.through),
  );
  if (!isReplaced) return revoked(newest, validFrom);
  return { validFrom, validThrough, status: 'superseded', revokedFrom: null };
}

/** Whether a revocation took days from the award; one after its end only closes grace and late renewal. */
function isCutShort(newest: EditionTerms | null, award: AwardView, revokedFrom: CivilDate): boolean {
  if (newest?.status === 'revoked' && newest.revokedFrom === revokedFrom) return true;
  if (newest !== null) return startsBy(revokedFrom, newest.validThrough);
  const { baselineThrough, through } = award;
  const isExtended = baselineThrough !== null && through !== null && through > baselineThrough;
  return startsBy(revokedFrom, baselineThrough) || (isExtended && through < revokedFrom);
}

/** Whether a renewal ended the award earlier than printed. */
function isTakenOver(newest: EditionTerms, award: AwardView, awards: readonly AwardView[]): boolean {
  const { through } = award;
  if (through === null || !startsBy(through, newest.validThrough) || through === newest.validThrough)
    return false;
  return awards.slice(awards.indexOf(award) + 1).some((later) => isLasting(later) && later.from > through);
}

function revoked(
  { validFrom, validThrough }: Pick<EditionTerms, 'validFrom' | 'validThrough'>,
  from: CivilDate,
) {
  return { validFrom, validThrough, status: 'revoked', revokedFrom: from } as const;
}

function laterEnd(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  return a === null || b === null ? null : a > b ? a : b;
}

/** Whether a day is not after another; null is after every day. */
function startsBy(day: CivilDate, end: CivilDate | null): boolean {
  return end === null || day <= end;
}

function isSame(a: EditionTerms, b: EditionTerms): boolean {
  return (
    a.validFrom === b.validFrom &&
    a.validThrough === b.validThrough &&
    a.status === b.status &&
    a.revokedFrom === b.revokedFrom
  );
}
