import type { AccountId, Finding } from '#kernel';
import type { Shortfall } from './blueprint-shortfalls.js';
import type { QuestionVersionRow } from './questions.repository.js';

/** Why a version of a question cannot be published. */
export type PublicationRefusal =
  | { readonly reason: 'unknown' | 'published-already' | 'superseded' | 'own-question' }
  | { readonly reason: 'incomplete'; readonly finding: Finding }
  | { readonly reason: 'shortfall'; readonly quiz: string; readonly shortfall: Shortfall };

/** What its history and its author say against publishing a version: only a second person may, and only the newest. */
export function versionRefusals(
  version: QuestionVersionRow,
  versions: readonly QuestionVersionRow[],
  approver: AccountId,
): PublicationRefusal[] {
  const isSuperseded = versions.some(
    ({ number, publishedAt }) => number > version.number && publishedAt !== null,
  );
  const refusals: PublicationRefusal[] = [];
  if (version.publishedAt !== null) refusals.push({ reason: 'published-already' });
  else if (isSuperseded) refusals.push({ reason: 'superseded' });
  if (version.author === approver) refusals.push({ reason: 'own-question' });
  return refusals;
}
