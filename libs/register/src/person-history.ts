import { type AccountId, compareInstants, type Instant } from '#kernel';
import type { KnownSpan } from './timeline.js';

/** A row with the instants between which it was believed, and the change that brought it. */
export interface HistoricRow extends KnownSpan {
  /** The staff number, or the external key of a posting, duty or accommodation. */
  readonly key: string;
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
  readonly source: string;
  readonly reason: string | null;
  readonly account: AccountId | null;
}

export type HistoryTopic = 'names' | 'employments' | 'postings' | 'duties' | 'accommodations';

/** What one change did to one topic: the rows that were believed until then, and those believed since. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly topic: HistoryTopic;
  readonly source: string;
  readonly reason: string | null;
  readonly account: AccountId | null;
  readonly closed: readonly HistoricRow[];
  readonly added: readonly HistoricRow[];
}

/** The rows believed at an instant. */
export function knownAt(rows: readonly HistoricRow[], at: Instant): HistoricRow[] {
  return rows.filter(({ knownFrom, knownTo }) => knownFrom <= at && (knownTo === null || knownTo > at));
}

/** What was learned when, newest first; nothing after `at`. */
export function personHistory(
  topics: Readonly<Record<HistoryTopic, readonly HistoricRow[]>>,
  at: Instant,
): HistoryEntry[] {
  const entries = (Object.keys(topics) as HistoryTopic[]).flatMap((topic) =>
    entriesOf(topic, topics[topic], at),
  );
  return entries.sort((a, b) => compareInstants(b.at, a.at));
}

function entriesOf(topic: HistoryTopic, rows: readonly HistoricRow[], until: Instant): HistoryEntry[] {
  const instants = [...new Set(rows.map(({ knownFrom }) => knownFrom))].filter((at) => at <= until);
  return instants.map((at) => {
    const added = rows.filter(({ knownFrom }) => knownFrom === at);
    const closed = rows.filter(({ knownTo }) => knownTo === at);
    const { source, reason, account } = added[0]!;
    return { at, topic, source, reason, account, closed, added };
  });
}
