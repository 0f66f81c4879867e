import { SetMetadata } from '@nestjs/common';
import type { Capability } from '#identity';

/** What a handler asks of whoever calls it. A handler that says nothing is refused to everybody. */
export interface Access {
  /** The right that is needed; `signed-in`: any session will do; null: open to visitors. */
  readonly capability: Capability | 'signed-in' | null;
  /** Open handlers that must not even look at the cookie (public verification). */
  readonly isAnonymous?: boolean;
  /** Reads that must not keep a session alive. */
  readonly isPolling?: boolean;
  /** Asks for a fresh proof of who it is before anything else (SESS-08). */
  readonly isDangerous?: boolean;
  /** Allowed before a required second factor is enrolled. */
  readonly isBeforeFactor?: boolean;
  /** Posts whose proof is the origin alone: there is no session yet. */
  readonly isTokenless?: boolean;
}

export const ACCESS = 'credence:access';

/** The right a handler needs. */
export const Requires = (capability: Capability, options: Omit<Access, 'capability'> = {}) =>
  SetMetadata(ACCESS, { capability, ...options } satisfies Access);

/** For whoever is signed in, whatever their roles: one's own account. */
export const RequiresSignIn = (options: Omit<Access, 'capability'> = {}) =>
  SetMetadata(ACCESS, { capability: 'signed-in', ...options } satisfies Access);

/** Open to visitors, signed in or not. */
export const Open = (options: Omit<Access, 'capability'> = {}) =>
  SetMetadata(ACCESS, { capability: null, ...options } satisfies Access);
