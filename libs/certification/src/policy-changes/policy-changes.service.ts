import { Injectable } from '@nestjs/common';
import type { Database, Sql, Tx } from '#database';
import {
  type AccountId,
  END_OF_TIME,
  failure,
  type Finding,
  type Moment,
  type PersonId,
  type Result,
  success,
} from '#kernel';
import { asFact } from '../facts.repository.js';
import { parsePolicy } from '../parse-programme.js';
import { parsePath } from '../path.js';
import { policyBlockers } from '../policy-blockers.js';
import { addVersion, allProgrammes, type PublishedProgramme } from '../programmes.repository.js';
import { indexedSpans, spanChanges } from '../span-rows.js';
import { currentSpansOf } from '../spans.repository.js';
import type { Programme } from '../policy.js';
import {
  type ChangeCounts,
  type ChangedPerson,
  changedPeople,
  type ChangeMonth,
  countsOf,
  monthsOf,
} from './change-summary.repository.js';
import { changedStanding } from './changed-standing.js';
import * as rows from './policy-changes.repository.js';

/** Why a change cannot be published: it was, another version was, its day has passed, or it is still being examined. */
export type PublicationRefusal =
  'published-already' | 'another-version' | 'too-late' | 'not-examined' | 'no-such-change';

/** A version to be added to a programme; `policy` as files say it, without `publishedAt`. */
export interface PolicyDraft {
  readonly programme: PublishedProgramme;
  readonly policy: Record<string, unknown>;
  readonly by: AccountId | null;
  readonly moment: Moment;
  /** The installation's zone, in which an instant of publication becomes a day. */
  readonly zone: string;
}

/** People examined in one transaction. */
const BATCH = 500;
/** Changes shown of a programme. */
const LISTED = 20;

/**
 * Policies change in three steps: a draft, what it does to everybody (worked out in batches that may be broken off and
 * taken up again), and the publication, which writes exactly that in one transaction. Whoever got a fact meanwhile is
 * examined again under the lock of the facts, so that rules, spans and lists agree at every instant.
 */
@Injectable()
export class PolicyChanges {
  async draft(tx: Tx, draft: PolicyDraft): Promise<Result<string, Finding>> {
    const { programme, moment, by } = draft;
    const policy = { ...draft.policy, publishedAt: moment.at };
    const parsed = parsePolicy(policy, []);
    if (!parsed.ok) return parsed;
    const findings = draftFindings(programme.rules, parsed.value, draft.zone);
    if (findings.length > 0) return failure(findings);
    const { version, effectiveFrom } = parsed.value;
    const id = await rows.addChange(tx, {
      programmeId: programme.id,
      version: String(version),
      effectiveFrom,
      policy: draft.policy,
      onDay: moment.today,
      draftedAt: moment.at,
      draftedBy: by,
    });
    return success(id);
  }

  /** Works out the effect to the end, each batch in a transaction of its own. */
  async examine(database: Database, change: string, moment: Moment): Promise<void> {
    while (!(await database.transaction((tx) => this.examineNext(tx, change, moment))));
  }

  /** Works out the effect on the next people; true once everybody was examined. */
  async examineNext(tx: Tx, id: string, { at }: Moment): Promise<boolean> {
    const change = await rows.lockChange(tx, id);
    if (change === null || change.examinedAt !== null) return true;
    const people = await rows.nextPeople(tx, change.programmeId, change.examinedThrough, BATCH);
    await this.examinePeople(tx, change, people, change.atPosition);
    const isThrough = people.length < BATCH;
    const through = people.at(-1) ?? change.examinedThrough;
    await rows.noteExamined(tx, id, { through, examined: people.length, at: isThrough ? at : null });
    return isThrough;
  }

  /** Publishes what was examined; gives the reasons where it can't, and changes nothing then. */
  async publish(tx: Tx, id: string, moment: Moment): Promise<Result<rows.PolicyChange, PublicationRefusal>> {
    const change = await rows.lockChange(tx, id);
    if (change === null) return failure(['no-such-change' as const]);
    const at = await rows.takePublication(tx, moment.at);
    const refusals = await this.refusals(tx, change, moment);
    if (refusals.length > 0) return failure(refusals);
    const newer = await rows.peopleSince(tx, change.programmeId, change.atPosition);
    await this.examinePeople(tx, change, newer, null);
    await rows.writeSpans(tx, change, at);
    const { programmeId, version, effectiveFrom, policy } = change;
    await addVersion(tx, { programmeId, version, effectiveFrom, publishedAt: at, policy, recordedAt: at });
    await rows.notePublished(tx, id, at);
    return success({ ...change, publishedAt: at });
  }

  find(sql: Sql, id: string): Promise<rows.PolicyChange | null> {
    return /^[0-9]{1,18}$/.test(id) ? rows.findChange(sql, id) : Promise.resolve(null);
  }

  /** The changes of a programme, newest first. */
  latest(sql: Sql, programmeId: string): Promise<rows.PolicyChange[]> {
    return rows.changesOf(sql, programmeId, LISTED);
  }

  counts(sql: Sql, id: string): Promise<ChangeCounts> {
    return countsOf(sql, id);
  }

  months(sql: Sql, id: string): Promise<ChangeMonth[]> {
    return monthsOf(sql, id);
  }

  /** Those whom a change concerns, by id; `after` is the last of the page before, '0' for the first. */
  people(sql: Sql, id: string, after: string, limit: number): Promise<ChangedPerson[]> {
    return changedPeople(sql, id, after, limit);
  }

  async refusals(tx: Sql, change: rows.PolicyChange, { today }: Moment): Promise<PublicationRefusal[]> {
    return [
      ...(change.publishedAt === null ? [] : ['published-already' as const]),
      ...(change.publishedAt === null && (await rows.isOvertaken(tx, change))
        ? ['another-version' as const]
        : []),
      ...(change.effectiveFrom < today ? ['too-late' as const] : []),
      ...(change.examinedAt === null ? ['not-examined' as const] : []),
    ];
  }

  private async examinePeople(
    tx: Tx,
    change: rows.PolicyChange,
    people: readonly PersonId[],
    through: string | null,
  ) {
    if (people.length === 0) return;
    const rules = await changedRules(tx, change);
    const facts = await rows.factsOfPeople(tx, change.programmeId, people, through);
    const spans = await currentSpansOf(tx, people, change.programmeId);
    const days = { today: change.onDay, effectiveFrom: change.effectiveFrom };
    const effects = people.flatMap((person): rows.ChangeEffect[] => {
      const own = facts.filter(({ personId }) => personId === person).map(asFact);
      const before = spans.get(person) ?? [];
      const after = indexedSpans(rules, own, END_OF_TIME);
      const { close, add } = spanChanges(before, after);
      if (close.length + add.length === 0) return [];
      const closes = close.map(({ rowId }) => rowId);
      return [{ person, closes, adds: add, ...changedStanding(before, after, days) }];
    });
    await rows.putEffects(tx, change.id, people, effects);
  }
}

function draftFindings(
  { code, policies }: Programme,
  policy: Programme['policies'][number],
  zone: string,
): Finding[] {
  const at = policies.length;
  const blockers = policyBlockers({ code, policies: [...policies, policy] }, zone);
  const own = blockers
    .filter(({ path }) => path[1] === at)
    .map(({ path, message }) => ({ path: path.slice(2), message }));
  const paths = (['firstAward', 'renewal'] as const).flatMap((path) => {
    const read = parsePath(policy[path], [path]);
    return read.ok ? [] : read.problems;
  });
  return [...own, ...paths];
}

/** The programme's rules as they will be once the change is known. */
async function changedRules(sql: Sql, change: rows.PolicyChange): Promise<Programme> {
  const programme = (await allProgrammes(sql)).find(({ id }) => id === change.programmeId)!;
  const parsed = parsePolicy({ ...change.policy, publishedAt: change.draftedAt }, []);
  if (!parsed.ok) throw new Error(`change ${change.id} cannot be read: ${parsed.problems[0]?.message}`);
  const policy = { ...parsed.value, version: String(parsed.value.version) };
  return { code: programme.code, policies: [...programme.rules.policies, policy] };
}
