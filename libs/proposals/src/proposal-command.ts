import type { AccountId, Moment } from '#kernel';
import type { Tx } from '#database';
import type { Json } from '#audit';
import type { Effect } from './effect.js';

/**
 * A command that needs a second person. `effect` reads and changes nothing; `apply` runs in the transaction of the
 * decision, with the account that proposed as `requestedBy` and the one that agreed as `by`.
 */
export interface ProposalCommand<Input extends Json = Json> {
  readonly name: string;
  /** What whoever decides must be able to do; also what makes a proposal appear under "waiting for me". */
  readonly capability: string;
  effect(tx: Tx, input: Input): Promise<Effect>;
  apply(tx: Tx, input: Input, by: Approval, moment: Moment): Promise<void>;
}

/** The two persons of an applied proposal, and its reason. */
export interface Approval {
  readonly requestedBy: AccountId;
  readonly by: AccountId;
  readonly reason: string;
}
