import type { FactId } from '#kernel';
import type { PolicyVersion } from './policy.js';

/** What an entry of the trace explains. */
export type TraceSubject = 'standing' | 'validFrom' | 'validThrough' | 'opens' | 'graceThrough' | 'waived';

/**
 * One step of an explanation: the rule as a stable key with its parameters, so that pages can say it in any language;
 * the facts and the version that gave it; the date so far; and an English sentence.
 */
export interface TraceEntry {
  readonly about: TraceSubject;
  readonly rule: string;
  readonly facts: readonly FactId[];
  readonly policyVersion: PolicyVersion | null;
  readonly params: Readonly<Record<string, string | number | null>>;
  /** The date after this step, as it is shown: the last valid day, not the day after it. */
  readonly value: string | null;
  readonly text: string;
}
