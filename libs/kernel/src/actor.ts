import type { AccountId, PersonId } from './ids.js';
import type { CivilDate } from './civil-date.js';
import type { Instant } from './instant.js';

/** Every role of the product; grants are dated, scoped and end. */
export const ROLES = [
  'visitor',
  'learner',
  'trainer',
  'reviewer',
  'exam-board',
  'translator',
  'programme-owner',
  'focal-point',
  'head-of-post',
  'supervisor',
  'hr',
  'ict-officer',
  'security-officer',
  'auditor',
  'data-protection',
  'admin',
] as const;

export type Role = (typeof ROLES)[number];

/** Where a role counts: everywhere, or for one course, programme, post or unit. */
export interface Scope {
  readonly kind: 'all' | 'course' | 'programme' | 'post' | 'unit';
  readonly id: string | null;
}

export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

/** Who asks: an account, the person it belongs to (service accounts have none), and the roles held today. */
export interface Actor {
  readonly account: AccountId;
  readonly person: PersonId | null;
  readonly name: string;
  readonly lang: string;
  readonly roles: readonly Grant[];
  /** The role whose navigation is shown; rights come from all of them. */
  readonly role: Role;
}

/** Now, read once at a door and passed down: the instant, and its civil day in the installation's zone. */
export interface Moment {
  readonly at: Instant;
  readonly today: CivilDate;
}
