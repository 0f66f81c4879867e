import type { AttemptId, Instant } from '#kernel';
import { behaviour } from './behaviours.js';
import type { AttemptLine } from './gradings.repository.js';
import type { QuizSettings } from './quiz-settings.js';
import { released } from './release.js';

/** Where a person stands in a quiz; `passed` of an attempt is null until its marks are released. */
export interface QuizStanding {
  readonly attempts: number;
  /** The attempt that may go on now. */
  readonly running: AttemptId | null;
  readonly last: {
    readonly attempt: AttemptId;
    readonly submittedAt: Instant;
    readonly passed: boolean | null;
  } | null;
}

/** @param settings those of the last attempt's edition; null where there is no attempt */
export function quizStanding(
  lines: readonly AttemptLine[],
  settings: QuizSettings | null,
  at: Instant,
): QuizStanding {
  const running = lines.find((line) => endOf(line, at) === null);
  const ended = lines.filter((line) => endOf(line, at) !== null);
  const last = ended.at(-1);
  return {
    attempts: lines.length,
    running: running?.attempt ?? null,
    last:
      last === undefined
        ? null
        : {
            attempt: last.attempt,
            submittedAt: endOf(last, at)!,
            passed: isShown(last, settings, at) ? last.passed : null,
          },
  };
}

function isShown(line: AttemptLine, settings: QuizSettings | null, at: Instant): boolean {
  if (settings === null) return false;
  const { showsWhileRunning } = behaviour(settings.behaviour);
  const terms = { submittedAt: endOf(line, at), closesAt: settings.closesAt, showsWhileRunning };
  return released(settings.release, terms, at).marks;
}

/** An attempt whose time is over has ended, though nothing has settled it yet. */
function endOf({ submittedAt, deadline }: AttemptLine, at: Instant): Instant | null {
  return submittedAt ?? (deadline !== null && deadline <= at ? deadline : null);
}
