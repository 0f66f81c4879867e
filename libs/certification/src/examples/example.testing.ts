import type { Raw } from '../factories.testing.js';
import type { StandingAnswer } from '../../rules.js';

/** One history, one day, and what must be answered. Named after the sentence of the specification that it shows. */
export interface Example {
  readonly name: string;
  /** The versions' differences from the yearly policy; one unchanged version where absent. */
  readonly policies?: readonly Raw[];
  readonly facts: readonly Raw[];
  readonly on: string;
  readonly knownAt?: string;
  readonly expected?: Partial<StandingAnswer> | Raw;
  /** `fact: reason`, all of them. */
  readonly ignored?: readonly string[];
}
