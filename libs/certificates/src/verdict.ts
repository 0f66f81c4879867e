import type { CivilDate } from '#kernel';
import type { EditionTerms } from './edition-terms.js';

/** What verification answers here (certificates, section 4); the words are the pages'. */
export const VERDICTS = [
  'valid',
  'not-yet-valid',
  'expired',
  'revoked',
  'suspended',
  'superseded',
  'not-found',
  'mistyped',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Verdicts on a certificate that was found. */
export type FoundVerdict = Exclude<Verdict, 'not-found' | 'mistyped'>;

/** What a verdict rests on. */
export interface VerdictGround extends EditionTerms {
  readonly isSuspended: boolean;
}

/** The verdict on a certificate that was found, on a day: the gravest that applies. */
export function verdict(ground: VerdictGround, today: CivilDate): FoundVerdict {
  const { status, revokedFrom, validFrom, validThrough, isSuspended } = ground;
  if (status === 'revoked' && revokedFrom !== null && revokedFrom <= today) return 'revoked';
  if (status === 'superseded') return 'superseded';
  if (today < validFrom) return 'not-yet-valid';
  if (validThrough !== null && today > validThrough) return 'expired';
  return isSuspended ? 'suspended' : 'valid';
}
