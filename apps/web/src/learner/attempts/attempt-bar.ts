import { type AttemptView, isAnswered } from '#assessment';
import type { Words } from '#i18n';
import type { Instant } from '#kernel';
import type { QuizBar } from '#ui';

interface BarFacts {
  readonly attempt: AttemptView;
  readonly now: Instant;
  /** The reader's IANA zone. */
  readonly zone: string;
}

/** The bar above a running attempt; `slot` is the question whose saving it tells, null on the review page. */
export function attemptBar({ attempt, now, zone }: BarFacts, spoken: Words, slot: string | null): QuizBar {
  const answered = attempt.questions.filter((question) => isAnswered(attempt.saved, question.slot));
  const kept = slot === null ? newest(attempt) : attempt.saved[slot]?.at;
  return {
    title: attempt.title,
    endsAt: attempt.deadline && spoken.time(attempt.deadline, zone),
    deadline: attempt.deadline,
    ...{ serverNow: now, zone },
    saved: kept
      ? { kind: 'ok', word: spoken.t('ui.saved-at', { time: spoken.time(kept, zone) }) }
      : { kind: 'none', word: spoken.t('ui.not-changed') },
    exitHref: '/home',
    ...{ done: answered.length, total: attempt.questions.length },
  };
}

function newest({ saved }: AttemptView): Instant | undefined {
  return Object.values(saved)
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
}
