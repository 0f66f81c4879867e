import type { QuestionHistory } from '#assessment';
import { epochMilliseconds, type Instant, toInstant } from '#kernel';

/** The request for a second person as it was typed; `problems` are keys of the page's words. */
export interface ReviewForm {
  readonly reason: string;
  readonly problems: readonly string[];
}

export const NO_REVIEW: ReviewForm = { reason: '', problems: [] };

const FORTNIGHT = 14 * 86_400_000;

/** How long reviewers have. */
export const REVIEW_PERIOD = {
  after: (at: Instant): Instant => toInstant(new Date(epochMilliseconds(at) + FORTNIGHT)),
};

/** The form names the version it was shown with: somebody may have saved another one since. */
export function readReview(body: Record<string, unknown> | null, question: QuestionHistory): ReviewForm {
  const [typed, number] = [body?.['reason'], body?.['number']];
  const reason = typeof typed === 'string' ? typed.trim() : '';
  const problems = [
    ...(number === String(question.number) ? [] : ['version-moved']),
    ...(reason === '' ? ['reason-needed'] : []),
    ...(reason.length > 2_000 ? ['reason-too-long'] : []),
  ];
  return { reason, problems };
}
