import type { Behaviour } from '../behaviour.js';
import { ZERO } from '../mark.js';

/** The last answer counts; nothing is shown before submission. */
export const deferredFeedback: Behaviour = {
  name: 'deferred-feedback',
  showsWhileRunning: false,
  share(history, markOf) {
    const last = history.at(-1)?.answer ?? null;
    return last === null ? ZERO : markOf(last);
  },
};
