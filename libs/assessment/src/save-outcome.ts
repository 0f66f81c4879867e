import type { Instant } from '#kernel';
import type { SaveRefusal } from './save-request.js';
import type { StepOutcome } from './steps.repository.js';

/**
 * `saved`: kept (200), also for a repetition. `invalid`: nothing kept (422). `conflict`: too late, or another body under
 * the same step id, or a form older than what is kept (409). `unknown`: not this person's attempt (404).
 */
export type SaveOutcome =
  | {
      readonly outcome: 'saved';
      readonly saved: readonly string[];
      readonly at: Instant;
      readonly seq: number;
    }
  | { readonly outcome: 'invalid'; readonly refusals: readonly SaveRefusal[] }
  | {
      readonly outcome: 'conflict';
      readonly reason: 'another-body' | 'submitted' | 'time-over' | 'newer-answer';
    }
  | { readonly outcome: 'unknown' };

/** What a door is told about a step that was sent for these slots. */
export function saveOutcome({ outcome, at, seq }: StepOutcome, saved: readonly string[]): SaveOutcome {
  if (outcome === 'saved') return { outcome, saved, at: at!, seq: seq! };
  return outcome === 'unknown' ? { outcome } : { outcome: 'conflict', reason: outcome };
}
