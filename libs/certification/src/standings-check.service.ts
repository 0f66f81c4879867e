import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { type CivilDate, END_OF_TIME, type PersonId, type ProgrammeCode } from '#kernel';
import { asFact } from './facts.repository.js';
import { factsOfPeople, nextPeople } from './policy-changes/policy-changes.repository.js';
import { allProgrammes, type PublishedProgramme } from './programmes.repository.js';
import { indexedSpans, spanChanges } from './span-rows.js';
import { currentSpansOf } from './spans.repository.js';
import type { Standing } from './standing.js';
import type { StandingSpan } from './timeline.js';

/** A first day from which the index and the rules answer differently; null: one of them has no answer there. */
export interface StandingDifference {
  readonly person: PersonId;
  readonly programme: ProgrammeCode;
  readonly from: CivilDate;
  readonly stored: Standing | null;
  readonly computed: Standing | null;
}

/** People and programmes compared at once. */
const BATCH = 500;

/** Holds the index of standings against the rules (recertification, section 6, statement 5). */
@Injectable()
export class StandingsCheck {
  /** Compares everybody, batch by batch. @returns after each batch how many pairs it had, and what differs in them */
  async *compare(sql: Sql): AsyncGenerator<{ pairs: number; differences: StandingDifference[] }> {
    for (const programme of await allProgrammes(sql)) {
      let people = await nextPeople(sql, programme.id, '0', BATCH);
      while (people.length > 0) {
        yield { pairs: people.length, differences: await differencesOf(sql, programme, people) };
        people = await nextPeople(sql, programme.id, people.at(-1)!, BATCH);
      }
    }
  }
}

async function differencesOf(
  sql: Sql,
  { id, code, rules }: PublishedProgramme,
  people: readonly PersonId[],
): Promise<StandingDifference[]> {
  const facts = await factsOfPeople(sql, id, people, null);
  const spans = await currentSpansOf(sql, people, id);
  return people.flatMap((person) => {
    const own = facts.filter(({ personId }) => personId === person).map(asFact);
    const [stored, computed] = [spans.get(person) ?? [], indexedSpans(rules, own, END_OF_TIME)];
    const { close, add } = spanChanges<StandingSpan>(stored, computed);
    const from = [...close, ...add].map((each) => each.from).toSorted()[0];
    if (from === undefined) return [];
    const on = (all: readonly StandingSpan[]) =>
      all.find((each) => each.from <= from && from <= each.through)?.answer.standing ?? null;
    return [{ person, programme: code, from, stored: on(stored), computed: on(computed) }];
  });
}
