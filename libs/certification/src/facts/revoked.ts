import type { DayNumber, FactId } from '#kernel';
import { covers, lapseOf, type Award } from '../award.js';
import type { Revoked } from '../fact.js';
import type { FactKind } from '../fact-kind.js';
import { latestAward, type History } from '../history.js';

/** What is held or pending on that day ends, for cause; or else grace and late renewal close. */
export const revoked: FactKind<Revoked> = {
  effective: 'from',
  fields: {},
  apply(history, { id }, from) {
    const touched = history.awards.filter((each) => covers(each, from) || isPending(each, from));
    for (const award of touched) end(award, id, from);
    if (touched.length > 0 || closesRenewal(history, id, from)) return null;
    return 'nothing-to-revoke';
  },
};

function isPending(award: Award, day: DayNumber): boolean {
  return !award.isCancelled && award.from > day;
}

function end(award: Award, fact: FactId, from: DayNumber): void {
  award.revokedFrom = from;
  award.revokedBy = fact;
  if (award.from > from) award.isCancelled = true;
  else award.end = from;
  award.steps.push({ rule: 'ended-by-revocation', params: { on: from }, facts: [fact], terms: null });
}

function closesRenewal(history: History, fact: FactId, from: DayNumber): boolean {
  const latest = latestAward(history);
  if (latest === null || latest.revokedFrom !== null || from >= lapseOf(latest)) return false;
  latest.revokedFrom = from;
  latest.revokedBy = fact;
  return true;
}
