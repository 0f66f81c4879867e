import type { CivilDate, FactId, Instant } from '#kernel';

/** What became known, about which day, and when it became known (recertification, section 3). Never changed. */
interface Recorded {
  readonly id: FactId;
  readonly recordedAt: Instant;
}

export const PATHS = ['first', 'renewal'] as const;
export type AwardPath = (typeof PATHS)[number];

export interface Completed extends Recorded {
  readonly type: 'completed';
  readonly on: CivilDate;
  readonly path: AwardPath;
}

/** A partner's certificate: counts from `on`, and makes an award that ends no later than `through`. */
export interface Recognised extends Recorded {
  readonly type: 'recognised';
  readonly on: CivilDate;
  readonly through: CivilDate;
}

export interface Extended extends Recorded {
  readonly type: 'extended';
  readonly on: CivilDate;
  readonly through: CivilDate;
}

export interface Suspended extends Recorded {
  readonly type: 'suspended';
  readonly from: CivilDate;
  /** The last day; null: open. */
  readonly through: CivilDate | null;
}

export interface Reinstated extends Recorded {
  readonly type: 'reinstated';
  readonly from: CivilDate;
  readonly suspension: FactId;
}

export interface Revoked extends Recorded {
  readonly type: 'revoked';
  readonly from: CivilDate;
}

/** Named requirements are waived on these days; reported here, judged by compliance. */
export interface Waived extends Recorded {
  readonly type: 'waived';
  readonly from: CivilDate;
  readonly through: CivilDate;
  readonly rules: readonly string[];
}

/** Names a fact recorded in error: from this fact's own `recordedAt` on, the other never was. */
export interface Voided extends Recorded {
  readonly type: 'voided';
  readonly voids: FactId;
}

export type DatedFact = Completed | Recognised | Extended | Suspended | Reinstated | Revoked | Waived;
export type Fact = DatedFact | Voided;
export type FactType = Fact['type'];

/** Why a fact had no effect. */
export type Reason =
  | 'no-policy'
  | 'nothing-to-renew'
  | 'does-not-expire'
  | 'before-window'
  | 'adds-nothing'
  | 'ended-before-it-began'
  | 'nothing-to-extend'
  | 'nothing-to-revoke'
  | 'nothing-to-reinstate'
  | 'nothing-to-void';

export interface IgnoredFact {
  readonly fact: FactId;
  readonly reason: Reason;
}
