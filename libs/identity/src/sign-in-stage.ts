import type { Grant } from '#kernel';
import { needsSecondFactor } from './permissions.js';

/** How far a sign-in has come: everything is open, only the code page is, or only the enrolment page is. */
export type SignInStage = 'complete' | 'code' | 'enrolment';

export interface StageFacts {
  readonly demonstration: boolean;
  /** A second factor is set up and confirmed. */
  readonly enrolled: boolean;
  /** This session has passed it. */
  readonly passed: boolean;
  readonly roles: readonly Grant[];
}

/**
 * Whoever has a second factor is asked for it; whoever has power and none must set one up first (AUTH-11).
 * Demonstration accounts are asked for nothing.
 */
export function signInStage({ demonstration, enrolled, passed, roles }: StageFacts): SignInStage {
  if (demonstration || passed) return 'complete';
  if (enrolled) return 'code';
  return roles.some(({ role }) => needsSecondFactor(role)) ? 'enrolment' : 'complete';
}
