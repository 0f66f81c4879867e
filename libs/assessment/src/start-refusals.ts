import type { Instant } from '#kernel';
import type { QuizSettings } from './quiz-settings.js';
import { addSeconds } from './time-limit.js';

/** Why an attempt cannot begin now, with what a page says about it. */
export type StartRefusal =
  | { readonly reason: 'unknown-quiz' }
  | { readonly reason: 'not-open'; readonly opensAt: Instant }
  | { readonly reason: 'closed'; readonly closedAt: Instant }
  | { readonly reason: 'no-attempts-left'; readonly allowed: number }
  | { readonly reason: 'wait'; readonly until: Instant }
  | { readonly reason: 'pool-too-poor' };

/** Earlier attempts that count: how many, and when the last of them ended. */
export interface AttemptHistory {
  readonly count: number;
  readonly lastEndedAt: Instant | null;
}

/** Every reason why a person may not begin; none where they may. @param extra attempts granted to the person */
export function startRefusals(
  settings: QuizSettings,
  history: AttemptHistory,
  extra: number,
  at: Instant,
): StartRefusal[] {
  const { opensAt, closesAt, attempts, wait } = settings;
  const refusals: StartRefusal[] = [];
  if (opensAt !== null && at < opensAt) refusals.push({ reason: 'not-open', opensAt });
  if (closesAt !== null && at >= closesAt) refusals.push({ reason: 'closed', closedAt: closesAt });
  const allowed = attempts === null ? null : attempts + extra;
  if (allowed !== null && history.count >= allowed) refusals.push({ reason: 'no-attempts-left', allowed });
  const until = history.lastEndedAt === null ? null : addSeconds(history.lastEndedAt, wait);
  if (until !== null && at < until) refusals.push({ reason: 'wait', until });
  return refusals;
}
