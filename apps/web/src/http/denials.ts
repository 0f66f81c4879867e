/** Why a request is refused at the door; the filter turns it into a page or JSON. */
export type DenialKind =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'cross-site'
  | 'bad-request'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'overloaded'
  | 'unsupported'
  | 'method'
  | 'factor-needed'
  | 'confirm-needed'
  | 'gone-wrong';

export const STATUS_OF: Readonly<Record<DenialKind, number>> = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  'cross-site': 403,
  'bad-request': 400,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  overloaded: 503,
  unsupported: 415,
  method: 405,
  'factor-needed': 403,
  'confirm-needed': 403,
  'gone-wrong': 500,
};

/**
 * Thrown by doors only, where no page can answer. `rule` names the rule for the audit trail; it is never shown.
 * `retryAfter` is in seconds.
 */
export class Denial extends Error {
  constructor(
    readonly kind: DenialKind,
    readonly rule: string,
    readonly options: { retryAfter?: number; detail?: string } = {},
  ) {
    super(kind);
  }
}

/** For a thing that is not there, or not this person's to know about: the two look the same. */
export const notFound = (rule = 'no-such-thing'): Denial => new Denial('not-found', rule);
export const forbidden = (rule: string): Denial => new Denial('forbidden', rule);
export const conflict = (detail: string): Denial => new Denial('conflict', 'conflict', { detail });
export const badRequest = (detail?: string): Denial =>
  new Denial('bad-request', 'bad-request', detail ? { detail } : {});
