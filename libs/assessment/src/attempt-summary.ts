import type { AttemptRecord } from './attempt-record.js';
import { type AttemptResult, attemptResult } from './attempt-result.js';
import type { AttemptView } from './attempt-view.js';
import type { Replay } from './replay.js';

/** One line of a person's attempts in a quiz; `passed` and `mark` are null before release. */
export type AttemptSummary = Pick<
  AttemptView,
  'attempt' | 'number' | 'startedAt' | 'deadline' | 'state' | 'submittedAt'
> &
  Pick<AttemptResult, 'passed' | 'mark'> & { readonly max: string | null };

export function summaryOf(record: AttemptRecord, replayed: Replay): AttemptSummary {
  const result = attemptResult(record.sitting, replayed, record.language);
  return {
    attempt: record.id,
    number: record.number,
    startedAt: record.sitting.startedAt,
    deadline: record.sitting.deadline,
    state: replayed.state,
    submittedAt: replayed.submittedAt,
    passed: result?.passed ?? null,
    mark: result?.mark ?? null,
    max: result?.max ?? null,
  };
}
