import type { DecisionOutcome } from '#proposals';

/** A decision as it was typed; `problems` are keys of the page's words. */
export interface DecisionForm {
  readonly outcome: DecisionOutcome | null;
  readonly note: string;
  readonly problems: readonly string[];
}

export const NO_DECISION: DecisionForm = { outcome: null, note: '', problems: [] };

const LONGEST_NOTE = 2_000;

export function readDecision(body: Record<string, unknown> | null): DecisionForm {
  const [outcome, typed] = [body?.['outcome'], body?.['note']];
  const note = typeof typed === 'string' ? typed.trim() : '';
  const chosen = outcome === 'accepted' || outcome === 'refused' ? outcome : null;
  const problems = [
    ...(chosen === null ? ['outcome-needed'] : []),
    ...(chosen === 'refused' && note === '' ? ['reason-needed'] : []),
    ...(note.length > LONGEST_NOTE ? ['note-too-long'] : []),
  ];
  return { outcome: chosen, note, problems };
}
