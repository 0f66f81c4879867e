import { compareInstants, type Instant } from '#kernel';
import type { Fact } from './fact.js';
import type { Programme } from './policy.js';
import { isSameAnswer, timelineOf, type StandingSpan } from './timeline.js';

/** A span as the index keeps it: what was known from `knownFrom` until `knownTo` (null: still). */
export interface KnownSpan extends StandingSpan {
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
}

/** The spans worth a row: a person who holds nothing and has no waiver needs none. */
export function indexedSpans(programme: Programme, facts: readonly Fact[], knownAt: Instant): StandingSpan[] {
  return timelineOf(programme, facts, knownAt).filter(
    ({ answer }) => answer.standing !== 'not-held' || answer.waived || answer.validFrom !== null,
  );
}

/** Which of the spans that stand are no longer true, and which are new. */
export function spanChanges<T extends StandingSpan>(
  standing: readonly T[],
  wanted: readonly StandingSpan[],
): { close: T[]; add: StandingSpan[] } {
  return {
    close: standing.filter((each) => !wanted.some((other) => isSameSpan(each, other))),
    add: wanted.filter((each) => !standing.some((other) => isSameSpan(each, other))),
  };
}

/**
 * The whole index of one person and programme, as if each fact and version had come in at its own instant: what a
 * bulk load writes, and what a test compares with the rows that grew one by one.
 */
export function spanHistory(programme: Programme, facts: readonly Fact[]): KnownSpan[] {
  const rows: KnownSpan[] = [];
  for (const at of instantsOf(programme, facts)) {
    const wanted = indexedSpans(programme, facts, at);
    const { close, add } = spanChanges(
      rows.filter((each) => each.knownTo === null),
      wanted,
    );
    for (const row of close) rows[rows.indexOf(row)] = { ...row, knownTo: at };
    rows.push(...add.map((span) => ({ ...span, knownFrom: at, knownTo: null })));
  }
  return rows.filter((each) => each.knownFrom !== each.knownTo);
}

function instantsOf(programme: Programme, facts: readonly Fact[]): Instant[] {
  const first = facts.reduce<Instant | null>(
    (least, { recordedAt }) => (least === null || recordedAt < least ? recordedAt : least),
    null,
  );
  if (first === null) return [];
  const published = programme.policies.flatMap(({ publishedAt }) =>
    publishedAt && publishedAt > first ? [publishedAt] : [],
  );
  return [...new Set([...facts.map(({ recordedAt }) => recordedAt), ...published])].sort(compareInstants);
}

function isSameSpan(a: StandingSpan, b: StandingSpan): boolean {
  return a.from === b.from && a.through === b.through && isSameAnswer(a.answer, b.answer);
}
