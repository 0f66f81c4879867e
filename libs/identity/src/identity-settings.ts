/** What an installation decides; given once at start by the app. Limits are in seconds. */
export class IdentitySettings {
  /** Where links in letters lead, without a slash at the end; never taken from a request (CERT-08). */
  readonly publicUrl: string;
  readonly ministryName: string;
  /** Seals second factors in the database; empty only in processes that never judge or propose one. */
  readonly secretKey: string;
  /** A session dies after so long without a request. */
  readonly idleLimit: number;
  /** A session dies so long after its sign-in, whatever happens. */
  readonly absoluteLimit: number;
  /** How long a sign-in counts as fresh for dangerous acts (SESS-08). */
  readonly stepUpLimit: number;
  /** The least number of characters of a password. */
  readonly passwordMinimum: number;
}

/** The values that nothing overrides. */
export const IDENTITY_DEFAULTS = {
  idleLimit: 45 * 60,
  absoluteLimit: 12 * 3600,
  stepUpLimit: 10 * 60,
  passwordMinimum: 15,
} as const;
