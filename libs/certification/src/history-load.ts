import type { Tx } from '#database';
import { END_OF_TIME, type Moment, type PersonId } from '#kernel';
import { awardsOn, type AwardView } from './award-view.js';
import { asFact, type RecordedFact } from './facts.repository.js';
import { addFactsInOrder } from './history-load.repository.js';
import type { PastFact } from './past-fact.js';
import type { PublishedProgramme } from './programmes.repository.js';
import { type KnownSpan, spanHistory } from './span-rows.js';
import { addSpans } from './spans.repository.js';

/** Rows written at once. */
const BATCH = 4_000;

/**
 * Loads years of facts into an empty register, in the order in which they became known, with the spans as they would
 * have grown day by day. Refused by the database when a later fact stands already.
 */
export async function loadHistory(
  tx: Tx,
  programmes: readonly PublishedProgramme[],
  facts: readonly PastFact[],
): Promise<number> {
  const ordered = facts.toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
  );
  for (let i = 0; i < ordered.length; i += BATCH) await addFactsInOrder(tx, ordered.slice(i, i + BATCH), i);
  const rows: { person: PersonId; programmeId: string; span: KnownSpan }[] = [];
  for (const own of byPair(ordered)) {
    const [{ personId: person, programmeId }] = own as [PastFact];
    const programme = programmes.find(({ id }) => id === programmeId);
    if (!programme) throw new Error(`there is no programme ${programmeId}`);
    const spans = spanHistory(
      programme.rules,
      own.map((fact) => asFact(fact as RecordedFact)),
    );
    rows.push(...spans.map((span) => ({ person, programmeId, span })));
  }
  for (let i = 0; i < rows.length; i += BATCH) await addSpans(tx, rows.slice(i, i + BATCH));
  return rows.length;
}

/** What a person's facts of one programme have come to. */
export interface LoadedHistory {
  readonly person: PersonId;
  readonly programmeId: string;
  readonly awards: readonly AwardView[];
  readonly facts: readonly PastFact[];
}

/** The awards of loaded facts as they are known now, pair by pair. */
export function historiesOf(
  programmes: readonly PublishedProgramme[],
  facts: readonly PastFact[],
  { today }: Moment,
): LoadedHistory[] {
  return [...byPair(facts)].map((own) => {
    const [{ personId: person, programmeId }] = own as [PastFact];
    const rules = programmes.find(({ id }) => id === programmeId)?.rules;
    if (!rules) throw new Error(`there is no programme ${programmeId}`);
    const awards = awardsOn(
      rules,
      own.map((fact) => asFact(fact as RecordedFact)),
      today,
      END_OF_TIME,
    );
    return { person, programmeId, awards, facts: own };
  });
}

function byPair(facts: readonly PastFact[]): Iterable<PastFact[]> {
  const pairs = new Map<string, PastFact[]>();
  for (const fact of facts) {
    const key = `${fact.personId} ${fact.programmeId}`;
    const own = pairs.get(key);
    if (own) own.push(fact);
    else pairs.set(key, [fact]);
  }
  return pairs.values();
}
