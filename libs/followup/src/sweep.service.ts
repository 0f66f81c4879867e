import { Injectable } from '@nestjs/common';
import { CertificationService, type StandingPair, StandingTurns } from '#certification';
import type { Database, Sql } from '#database';
import {
  addDays,
  type CivilDate,
  epochMilliseconds,
  type Instant,
  type Moment,
  type PersonId,
  toInstant,
} from '#kernel';
import { byPeople, FollowUps } from './follow-ups.service.js';
import { RenewalEnrolments } from './renewal-enrolments.service.js';
import { RunsRepository, type SweepPosition } from './runs.repository.js';

/** People of one transaction. */
const BATCH = 50;
/** Days before an end on which a notice is due, beside the days on which a standing turns. */
const AHEAD = [90, 30, 7];
/** Knowledge is looked at again for so long: a policy's standings are rewritten in several transactions of one instant. */
const OVERLAP_MILLISECONDS = 3_600_000;

/**
 * Follows what has fallen due since the last run and what became known since, and leaves an account. It may be killed
 * at any moment and run twice at once: each batch is one transaction that looks at the ledger first, and the position
 * moves on only at the end. The first run of an installation begins with its own day.
 */
@Injectable()
export class Sweep {
  constructor(
    private readonly certification: CertificationService,
    private readonly turns: StandingTurns,
    private readonly followUps: FollowUps,
    private readonly enrolments: RenewalEnrolments,
    private readonly runs: RunsRepository,
  ) {}

  async run(db: Database, moment: Moment): Promise<void> {
    const position = await this.runs.position(db.sql);
    const from = firstDay(position.sweptThrough, moment.today);
    const run = await this.runs.begin(db.sql, from, moment.today, moment.at);
    const batches = byPeople(await this.candidates(db.sql, position, moment.today), BATCH);
    const failed: PersonId[] = [];
    for (const batch of batches) failed.push(...(await this.follow(db, batch, run, moment)));
    await this.enrolments.retry(db, run, moment);
    const examined = new Set(batches.flat().map(({ person }) => person)).size;
    await db.transaction((tx) =>
      this.runs.end(
        tx,
        run,
        { examined, failed, at: moment.at },
        { sweptThrough: moment.today, knownThrough: overlapping(moment.at) },
      ),
    );
  }

  /** Those for whom it failed: where a batch fails, each of its people is tried alone. */
  private async follow(
    db: Database,
    batch: readonly StandingPair[],
    run: string,
    moment: Moment,
  ): Promise<PersonId[]> {
    const attempt = (pairs: readonly StandingPair[]) =>
      db
        .transaction((tx) => this.followUps.follow(tx, pairs, run, moment))
        .then(
          () => true,
          () => false,
        );
    if (await attempt(batch)) return [];
    const failed: PersonId[] = [];
    for (const own of byPeople(batch, 1)) if (!(await attempt(own))) failed.push(own[0]!.person);
    return failed;
  }

  private async candidates(
    sql: Sql,
    { sweptThrough, knownThrough }: SweepPosition,
    today: CivilDate,
  ): Promise<StandingPair[]> {
    const days = { after: sweptThrough ?? addDays(today, -1), through: today };
    const lists =
      days.after < today
        ? [this.turns.turning(sql, days), ...AHEAD.map((ahead) => this.turns.ending(sql, days, ahead))]
        : [];
    const found = await Promise.all(lists);
    const changed = knownThrough === null ? [] : await this.turns.changedAfter(sql, knownThrough);
    return [...found.flat(), ...changed, ...(await this.failedBefore(sql))].sort(byPerson);
  }

  private async failedBefore(sql: Sql): Promise<StandingPair[]> {
    const failed = await this.runs.failedLast(sql);
    if (failed.length === 0) return [];
    const programmes = await this.certification.programmes(sql);
    return failed.flatMap((person) => programmes.map(({ id: programmeId }) => ({ person, programmeId })));
  }
}

function firstDay(sweptThrough: CivilDate | null, today: CivilDate): CivilDate {
  return sweptThrough === null || sweptThrough >= today ? today : addDays(sweptThrough, 1);
}

function overlapping(at: Instant): Instant {
  return toInstant(new Date(epochMilliseconds(at) - OVERLAP_MILLISECONDS));
}

/** One order for all, so that two who run at once follow each other. */
function byPerson(a: StandingPair, b: StandingPair): number {
  return Number(a.person) - Number(b.person) || Number(a.programmeId) - Number(b.programmeId);
}
