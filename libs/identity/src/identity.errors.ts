/** More passwords are waiting to be hashed than the queue holds: answered with 503 and `Retry-After`. */
export class TooManyAtOnce extends Error {
  readonly code = 'identity.too-many-at-once';
  /** Seconds. */
  readonly retryAfter = 2;

  constructor() {
    super('too many passwords are being judged at once');
    this.name = 'TooManyAtOnce';
  }
}

/** A second factor was sealed with another SECRET_KEY than this process has, or its row was altered. */
export class FactorUnreadable extends Error {
  readonly code = 'identity.factor-unreadable';

  constructor() {
    super(
      'a second factor cannot be read: SECRET_KEY is not the one it was sealed with, or its row was altered',
    );
    this.name = 'FactorUnreadable';
  }
}
