import type { StandingAnswer } from '#certification';
import type { CertificateNumber, CivilDate, Instant } from '#kernel';
import type { CertificateContent } from './certificate-content.js';
import type { StoredCertificate } from './certificates.repository.js';
import { editionDue, type EditionTerms } from './edition-terms.js';
import type { PairHistory } from './pair-history.js';
import type { Texts } from './texts.js';
import { type FoundVerdict, type Verdict, verdict } from './verdict.js';

/** What the number alone tells: programme, dates and status, never the person (certificates, section 4). */
export interface PublicCertificate {
  readonly number: CertificateNumber;
  readonly programme: { readonly code: string; readonly title: Texts; readonly level: number };
  readonly validFrom: CivilDate;
  /** The last valid day; null: never ends. */
  readonly validThrough: CivilDate | null;
  readonly revokedFrom: CivilDate | null;
}

/** Every printed field, for whoever holds the printed token or a link. */
export interface PrintedCertificate extends PublicCertificate {
  /** Null where it was erased. */
  readonly holder: string | null;
  readonly competences: CertificateContent['competences'];
  readonly ministry: string;
  readonly signatory: Texts;
  readonly issuedAt: Instant;
}

/** A certificate in its holder's list. */
export interface OwnCertificate extends PublicCertificate {
  readonly verdict: FoundVerdict;
  /** Whether the award that counts on the day is this one's. */
  readonly isCurrent: boolean;
  /** The programme's standing on the day. */
  readonly standing: StandingAnswer;
}

/** A certificate as its holder sees it; both tokens make links that show every printed field. */
export interface HeldCertificate extends OwnCertificate, PrintedCertificate {
  readonly edition: number;
  readonly editionIssuedAt: Instant;
  readonly renews: CertificateNumber | null;
  readonly token: string;
  /** The token of the link by which the holder shares; null: not shared. */
  readonly share: string | null;
}

/** What a look-up answers: a certificate with its verdict, or why there is none. */
export type LookUp<Certificate> =
  | { readonly verdict: Exclude<Verdict, FoundVerdict>; readonly certificate: null }
  | { readonly verdict: FoundVerdict; readonly certificate: Certificate };

/** A certificate on a day: what is printed, held against the facts of now. */
export interface LiveCertificate {
  readonly stored: StoredCertificate;
  readonly terms: EditionTerms;
  readonly verdict: FoundVerdict;
}

/**
 * The certificate as the facts have it now. Where its newest edition does not agree with them yet, the facts count: a
 * revocation shows before any job has run (CERT-03).
 */
export function liveCertificate(
  stored: StoredCertificate,
  { awards }: Pick<PairHistory, 'awards'>,
  { standing }: StandingAnswer,
  today: CivilDate,
): LiveCertificate {
  const terms = editionDue(stored.terms, stored.awardId, awards) ?? stored.terms;
  const isSuspended = standing === 'suspended';
  return { stored, terms, verdict: verdict({ ...terms, isSuspended }, today) };
}

export function publicCertificate({ stored, terms }: LiveCertificate): PublicCertificate {
  const { validFrom, validThrough, revokedFrom } = terms;
  return {
    number: stored.number,
    programme: stored.content.programme,
    validFrom,
    validThrough,
    revokedFrom,
  };
}

export function printedCertificate(live: LiveCertificate): PrintedCertificate {
  const { holder, content, issuedAt } = live.stored;
  const { competences, ministry, signatory } = content;
  return { ...publicCertificate(live), holder, competences, ministry, signatory, issuedAt };
}

export function ownCertificate(live: LiveCertificate, standing: StandingAnswer): OwnCertificate {
  const isCurrent = standing.award === live.stored.awardId;
  return { ...publicCertificate(live), verdict: live.verdict, isCurrent, standing };
}

export function heldCertificate(live: LiveCertificate, standing: StandingAnswer): HeldCertificate {
  const { edition, editionIssuedAt, renews, token, share } = live.stored;
  const seen = { ...ownCertificate(live, standing), ...printedCertificate(live) };
  return { ...seen, edition, editionIssuedAt, renews, token, share };
}
