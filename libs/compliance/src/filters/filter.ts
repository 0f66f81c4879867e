import type { Result } from '#kernel';
import type { Terms } from './terms.filter.js';

/** One thing that a filter says, as a chip shows it. */
export interface ChipWords<V> {
  /** The value as text, where it is a name or code. */
  readonly value: string | null;
  /** The key of the words for the value, where it has some (`status.expired`). */
  readonly valueKey: string | null;
  /** What is left of the filter without this chip; null: nothing. */
  readonly remaining: V | null;
}

/** Why a text can't be read: the last part of the key of its words. */
export type FilterProblem =
  'not-one-text' | 'too-long' | 'not-readable' | 'not-offered' | 'not-a-date' | 'in-the-future' | 'tampered';

/**
 * One filter of the people: how its text is read and written, its condition over the rows of a list, and its words.
 * `parse(print(value))` is `value`.
 */
export interface PeopleFilter<V> {
  readonly name: string;
  readonly parse: (text: string) => Result<V, FilterProblem>;
  readonly print: (value: V) => string;
  readonly sql: (value: V, terms: Terms) => string;
  readonly words: (value: V) => readonly ChipWords<V>[];
  /** What counts where nothing is chosen. */
  readonly fallback: V | null;
}
