import type { Mark } from './mark.js';
import type { Answer } from './question-type.js';

/** One answer that was kept for a slot, oldest first in a history; null: cleared. */
export interface KeptAnswer {
  readonly answer: Answer | null;
}

/** How a quiz treats answers while it runs; apart from the question types, and one file each in `behaviours/`. */
export interface Behaviour {
  readonly name: string;
  /** Whether marks and feedback of an answered question may be shown before submission. */
  readonly showsWhileRunning: boolean;
  /**
   * The share of a slot's marks that its history earns.
   *
   * @param markOf the share that one answer earns by its type
   */
  share(history: readonly KeptAnswer[], markOf: (answer: Answer) => Mark): Mark;
}
