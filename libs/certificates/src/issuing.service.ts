import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AwardView, CertificationService, type PublishedProgramme } from '#certification';
import type { Database, Sql, Tx } from '#database';
import { END_OF_TIME, type Instant, type Moment, type PersonId } from '#kernel';
import { newNumber, newToken } from '#proofs';
import { certificateContent } from './certificate-content.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { type DueEdition, dueEditions } from './due-editions.js';
import { type EditionRow, IssuingRepository } from './issuing.repository.js';
import type { KnownFact, PairHistory } from './pair-history.js';

/** A person and a programme whose awards are issued together. */
export interface Pair {
  readonly person: PersonId;
  readonly programmeId: string;
}

/** The past of a pair as already folded, for issuing many at once. */
export interface IssuableHistory extends Pair {
  /** All awards as known now, in the order in which they were made. */
  readonly awards: readonly AwardView[];
  readonly facts: readonly (KnownFact & { readonly recordedAt: Instant })[];
}

/** Rows written by one statement. */
const BATCH = 4_000;

/** Brings certificates to agree with the fold of the facts. */
@Injectable()
export class Issuing {
  constructor(
    private readonly certification: CertificationService,
    private readonly repository: IssuingRepository,
    private readonly issuer: CertificateIssuer,
  ) {}

  async reconcile(tx: Tx, { person, programmeId }: Pair, moment: Moment): Promise<number> {
    await this.repository.lockPair(tx, person, programmeId);
    const history = await this.historyOf(tx, { person, programmeId }, moment);
    if (history === null) return 0;
    const due = dueEditions(history, await this.repository.newestOfPair(tx, person, programmeId));
    return this.issue(tx, due, [history.programme], moment, () => moment.at);
  }

  async catchUp(db: Database, moment: Moment, limit: number): Promise<number> {
    for (let issued = 0; ;) {
      const step = await db.transaction((tx) => this.follow(tx, moment, limit));
      if (step === null) return issued;
      issued += step;
    }
  }

  /** One stretch of the feed; null where nothing is left of it. */
  private async follow(tx: Tx, moment: Moment, limit: number): Promise<number | null> {
    const position = await this.repository.holdPosition(tx);
    const facts = await this.certification.feedAfter(tx, position, limit);
    const last = facts.at(-1);
    if (!last) return null;
    const issued = await this.reconcileAll(
      tx,
      facts.map(({ personId: person, programmeId }) => ({ person, programmeId })),
      moment,
    );
    await this.repository.movePosition(tx, last.position);
    return issued;
  }

  async bulkIssue(
    tx: Tx,
    histories: readonly IssuableHistory[],
    moment: Moment,
    position: string,
  ): Promise<number> {
    const programmes = await this.certification.programmes(tx);
    const recorded = new Map<string, Instant>();
    const due: DueEdition[] = [];
    for (const { programmeId, facts, ...own } of histories) {
      const programme = programmes.find(({ id }) => id === programmeId);
      if (!programme) throw new Error(`there is no programme ${programmeId}`);
      for (const { id, recordedAt } of facts) recorded.set(id, recordedAt);
      due.push(...dueEditions({ ...own, programme, facts }, []));
    }
    const at = ({ awardId }: DueEdition) => recorded.get(awardId) ?? moment.at;
    const issued = await this.issue(tx, due, programmes, moment, at);
    await this.repository.movePosition(tx, position);
    return issued;
  }

  /** Everything known now about a pair; null where there is no such programme. */
  async historyOf(sql: Sql, { person, programmeId }: Pair, { today }: Moment): Promise<PairHistory | null> {
    const standings = await this.certification.standings(sql, person, { on: today, knownAt: END_OF_TIME });
    const found = standings.find(({ programme }) => programme.id === programmeId);
    return found ? { person, programme: found.programme, awards: found.awards, facts: found.facts } : null;
  }

  /** Each pair once, in one order, so that two who issue for many never wait for each other in a circle. */
  async reconcileAll(tx: Tx, pairs: readonly Pair[], moment: Moment): Promise<number> {
    const unique = new Map(pairs.map((pair) => [`${pair.person} ${pair.programmeId}`, pair]));
    let issued = 0;
    for (const key of [...unique.keys()].sort()) issued += await this.reconcile(tx, unique.get(key)!, moment);
    return issued;
  }

  private async issue(
    tx: Tx,
    due: readonly DueEdition[],
    programmes: readonly PublishedProgramme[],
    { today }: Moment,
    at: (edition: DueEdition) => Instant,
  ): Promise<number> {
    const contents = Object.fromEntries(
      programmes.map((programme) => [programme.id, certificateContent(programme, this.issuer)]),
    );
    const rows = due.map((edition) => this.rowOf(edition, at(edition)));
    let issued = 0;
    for (let i = 0; i < rows.length; i += BATCH)
      issued += await this.repository.issue(tx, rows.slice(i, i + BATCH), contents, today);
    return issued;
  }

  private rowOf(edition: DueEdition, issuedAt: Instant): EditionRow {
    const year = Number(edition.earned.slice(0, 4));
    return {
      ...edition,
      number: newNumber(this.issuer.prefix, year, randomBytes),
      token: newToken(randomBytes),
      issuedAt,
    };
  }
}
