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
