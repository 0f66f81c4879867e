import type { AccountId, Actor, Instant, Role } from '#kernel';
import type { SignInStage } from './sign-in-stage.js';

/** A session as a request finds it: who asks, how far the sign-in has come, and the anti-forgery token. */
export interface SignedIn {
  /** The key of the row; not secret, and not the cookie's value. */
  readonly session: string;
  readonly actor: Actor;
  readonly stage: SignInStage;
  readonly csrf: string;
  readonly demonstration: boolean;
  /** Whether single-key shortcuts are on, and whether pages are lite, for this account. */
  readonly shortcuts: boolean;
  readonly lite: boolean;
  readonly enrolled: boolean;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  /** When the person last proved who they are; `isFresh` judges it. */
  readonly steppedUpAt: Instant;
}

/** What the door puts into the cookie and the page; the value is known to nobody else. */
export interface OpenedSession {
  readonly session: string;
  readonly value: string;
  readonly csrf: string;
}

/** A line of the list of one's own sessions. */
export interface SessionLine {
  readonly session: string;
  readonly device: string;
  readonly place: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

export interface NewSession {
  readonly account: AccountId;
  readonly device: string;
  readonly place: string;
  readonly secondFactor: boolean;
}

/** Why a session gets a new value: a passed second factor, a step-up, or another role in the navigation. */
export interface Renewal {
  readonly session: string;
  readonly secondFactor?: boolean;
  readonly stepUp?: boolean;
  readonly role?: Role;
}
