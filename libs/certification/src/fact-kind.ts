import type { DayNumber } from '#kernel';
import type { DatedFact, Reason } from './fact.js';
import type { History } from './history.js';

/** What the fold knows of one type of fact; every type is one file with one of these, listed in `fact-kinds.ts`. */
export interface FactKind<F extends DatedFact> {
  /** The field that holds its effective day. */
  readonly effective: 'on' | 'from';
  /** The fields it must have besides, and how to read them. */
  readonly fields: { readonly [field: string]: FieldShape };
  /** Changes the history on the fact's day, or says why it does not. */
  apply(history: History, fact: F, day: DayNumber): Reason | null;
}

export type FieldShape = 'date' | 'date-or-open' | 'path' | 'fact' | 'names';
