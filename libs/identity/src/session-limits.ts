import type { Instant } from '#kernel';
import { lapse, MINUTE, SECOND } from './lapse.js';

/** In seconds. */
export interface SessionLimits {
  readonly idleLimit: number;
  readonly absoluteLimit: number;
}

export interface SessionTimes {
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

/** Whether a session is over: too long without a request, or too long since its sign-in (SESS-03). */
export function isOver({ startedAt, seenAt }: SessionTimes, limits: SessionLimits, at: Instant): boolean {
  return (
    lapse(seenAt, at) >= limits.idleLimit * SECOND || lapse(startedAt, at) >= limits.absoluteLimit * SECOND
  );
}

/** Whether to write down that the session was used: once a minute, or once in a tenth of the idle limit if shorter. */
export function isTouchDue({ seenAt }: SessionTimes, { idleLimit }: SessionLimits, at: Instant): boolean {
  return lapse(seenAt, at) >= Math.min(MINUTE, (idleLimit * SECOND) / 10);
}

/** Whether a sign-in or step-up is fresh enough for a dangerous act (SESS-08); the limit is in seconds. */
export function isFresh(steppedUpAt: Instant, limit: number, at: Instant): boolean {
  return lapse(steppedUpAt, at) < limit * SECOND;
}
