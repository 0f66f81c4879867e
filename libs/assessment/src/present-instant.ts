import type { Instant } from '#kernel';
import type { Step } from './steps.js';

/** Now, or the latest step where another process's clock is ahead: what was acknowledged is never in the future. */
export function presentInstant(steps: readonly Step[], at: Instant): Instant {
  return steps.reduce((latest, step) => (step.at > latest ? step.at : latest), at);
}
