import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import { type CivilDate, END_OF_TIME, type FactId, type Instant, type Moment, type PersonId } from '#kernel';
import { standingOn, type StandingAnswer } from './answer.js';
import { awardsOn, type AwardView } from './award-view.js';
import { type Evidence, completedPath } from './completed-path.js';
import { type Explanation, explanationsOn } from './explain.js';
import {
  asFact,
  type FactDraft,
  factsOf,
  feedAfter,
  recordFact,
  type RecordedFact,
} from './facts.repository.js';
import { allProgrammes, type PublishedProgramme } from './programmes.repository.js';
import { indexedSpans, spanChanges } from './span-rows.js';
import { currentSpans, rewriteSpans } from './spans.repository.js';

/** A fact to record; its id, position and instant are made here. */
export type NewFact = Omit<FactDraft, 'id'>;

/** One programme of a person on a day: the answer with its reasons, the awards, and the facts they rest on. */
export interface PersonStanding {
  readonly programme: PublishedProgramme;
  readonly answer: StandingAnswer;
  readonly explanation: Explanation;
  readonly awards: readonly AwardView[];
  readonly facts: readonly RecordedFact[];
}

/** Facts and what follows from them. Nothing expires here: every answer is computed from the facts. */
@Injectable()
export class CertificationService {
  programmes(sql: Sql): Promise<PublishedProgramme[]> {
    return allProgrammes(sql);
  }

  /** Records a fact and brings its spans up to date; null when its source has recorded one already. */
  async record(tx: Tx, fact: NewFact, moment: Moment): Promise<{ id: FactId; recordedAt: Instant } | null> {
    const recorded = await recordFact(tx, { ...fact, id: randomUUID() as string as FactId }, moment.at);
    if (!recorded) return null;
    const programme = (await allProgrammes(tx)).find(({ id }) => id === fact.programmeId);
    if (!programme) throw new Error(`there is no programme ${fact.programmeId}`);
    await this.respan(tx, programme, fact.personId, recorded.recordedAt);
    return recorded;
  }

  /** Rewrites the spans of a person and programme from the facts, as known from an instant on. */
  async respan(tx: Tx, programme: PublishedProgramme, person: PersonId, at: Instant): Promise<void> {
    const facts = (await factsOf(tx, person, programme.id)).map(asFact);
    const wanted = indexedSpans(programme.rules, facts, at);
    const changes = spanChanges(await currentSpans(tx, person, programme.id), wanted);
    await rewriteSpans(tx, { person, programmeId: programme.id }, changes, at);
  }

  /**
   * Records a `completed` fact for each programme whose path the evidence completes on a day; again and again until
   * none follows, because what one programme gives another may require. One piece of evidence makes one fact at most.
   */
  async recordCompletions(
    tx: Tx,
    person: PersonId,
    evidence: readonly Evidence[],
    options: { on: CivilDate; moment: Moment },
  ): Promise<FactId[]> {
    const recorded: FactId[] = [];
    for (const programme of await allProgrammes(tx)) {
      const fact = await this.recordCompletion(tx, programme, person, evidence, options);
      if (fact) recorded.push(fact);
    }
    return recorded.length === 0
      ? []
      : [...recorded, ...(await this.recordCompletions(tx, person, evidence, options))];
  }

  private async recordCompletion(
    tx: Tx,
    programme: PublishedProgramme,
    person: PersonId,
    evidence: readonly Evidence[],
    { on, moment }: { on: CivilDate; moment: Moment },
  ): Promise<FactId | null> {
    const policy = programme.rules.policies.findLast(({ effectiveFrom }) => effectiveFrom <= on);
    if (!policy) return null;
    const rows = await factsOf(tx, person, programme.id);
    const answer = standingOn(programme.rules, rows.map(asFact), on, END_OF_TIME);
    const completed = completedPath({ policy, answer, evidence, served: servedBy(rows), on });
    if (!completed || !(await this.holdsAll(tx, person, policy.requires, on))) return null;
    const ids = completed.evidence.map(({ id }) => id);
    const fact = await this.record(
      tx,
      {
        personId: person,
        programmeId: programme.id,
        type: 'completed',
        effective: on,
        path: completed.path,
        evidence: { served: ids, items: completed.evidence },
        source: `completion:${programme.code}:${person}:${ids.toSorted().join('+')}`,
      },
      moment,
    );
    return fact?.id ?? null;
  }

  private async holdsAll(
    tx: Tx,
    person: PersonId,
    codes: readonly string[],
    on: CivilDate,
  ): Promise<boolean> {
    if (codes.length === 0) return true;
    const required = (await allProgrammes(tx)).filter(({ code }) => codes.includes(code));
    for (const { id, rules } of required) {
      const { standing } = standingOn(rules, (await factsOf(tx, person, id)).map(asFact), on, END_OF_TIME);
      if (standing !== 'valid' && standing !== 'renewal-open') return false;
    }
    return required.length === codes.length;
  }

  /** Every programme of a person on a day, as known at an instant, with reasons, awards and facts. */
  async standings(
    sql: Sql,
    person: PersonId,
    { on, knownAt }: { on: CivilDate; knownAt: Instant },
  ): Promise<PersonStanding[]> {
    const [programmes, rows] = await Promise.all([allProgrammes(sql), factsOf(sql, person)]);
    return programmes.map((programme) => {
      const own = rows.filter(
        ({ programmeId, recordedAt }) => programmeId === programme.id && recordedAt <= knownAt,
      );
      const facts = own.map(asFact);
      const [explanation] = explanationsOn(programme.rules, facts, [on], knownAt);
      return {
        programme,
        answer: standingOn(programme.rules, facts, on, knownAt),
        explanation: explanation as Explanation,
        awards: awardsOn(programme.rules, facts, on, knownAt),
        facts: own,
      };
    });
  }

  /** The awards of a person in a programme as they are known now, in the order in which they were made. */
  async awards(sql: Sql, person: PersonId, programmeId: string, moment: Moment): Promise<AwardView[]> {
    const programme = (await allProgrammes(sql)).find(({ id }) => id === programmeId);
    if (!programme) return [];
    const facts = (await factsOf(sql, person, programmeId)).map(asFact);
    return awardsOn(programme.rules, facts, moment.today, END_OF_TIME);
  }

  /** The feed of facts after a position, in order, each once. */
  feedAfter(sql: Sql, position: string, limit: number): Promise<RecordedFact[]> {
    return feedAfter(sql, position, limit);
  }
}

/** Evidence that stands in a completion which was not voided. */
function servedBy(rows: readonly RecordedFact[]): Set<string> {
  const voided = new Set(rows.filter(({ type }) => type === 'voided').map(({ target }) => target));
  const completions = rows.filter(({ type, id }) => type === 'completed' && !voided.has(id));
  return new Set(
    completions.flatMap(({ evidence }) => (evidence as { served?: string[] } | null)?.served ?? []),
  );
}
