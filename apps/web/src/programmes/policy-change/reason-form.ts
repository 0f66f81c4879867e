import { epochMilliseconds, type Instant, toInstant } from '#kernel';
import { fieldText } from '../../http/form.js';

/** The request for a second person as it was typed; `problems` are keys of the page's words. */
export interface ReasonForm {
  readonly reason: string;
  readonly problems: readonly string[];
}

export const NO_REASON: ReasonForm = { reason: '', problems: [] };

const FORTNIGHT = 14 * 86_400_000;
const LONGEST = 2_000;

/** Until when somebody may decide. */
export function decidedBy(at: Instant): Instant {
  return toInstant(new Date(epochMilliseconds(at) + FORTNIGHT));
}

export function readReason(body: Record<string, unknown> | null): ReasonForm {
  const reason = fieldText(body, 'reason').trim();
  const problems = [
    ...(reason === '' ? ['reason-needed'] : []),
    ...(reason.length > LONGEST ? ['reason-too-long'] : []),
  ];
  return { reason, problems };
}
