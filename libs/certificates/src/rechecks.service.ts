import { Injectable } from '@nestjs/common';
import { CertificationService, type Days, type StandingPair, StandingTurns } from '#certification';
import type { Database, Sql, Tx } from '#database';
import { epochMilliseconds, type Instant, type Moment, toInstant } from '#kernel';
import { Issuing } from './issuing.service.js';
import { type RecheckPosition, RechecksRepository } from './rechecks.repository.js';

/** Knowledge is looked at again for so long: a policy's standings are rewritten in several transactions of one instant. */
const OVERLAP_MILLISECONDS = 3_600_000;

/**
 * Finds the certificates that the days since the last look may have changed without a fact being recorded on them, and
 * holds them against the facts: the cost follows what turns on those days. Only the first look reads all.
 */
@Injectable()
export class Rechecks {
  constructor(
    private readonly certification: CertificationService,
    private readonly turns: StandingTurns,
    private readonly repository: RechecksRepository,
    private readonly issuing: Issuing,
  ) {}

  /** @param limit pairs of one transaction */
  async recheck(db: Database, moment: Moment, limit: number): Promise<number> {
    const position = await this.repository.position(db.sql);
    const pairs = await this.due(db.sql, position, moment);
    let issued = 0;
    for (let i = 0; i < pairs.length; i += limit) {
      const some = pairs.slice(i, i + limit);
      issued += await db.transaction((tx) => this.issuing.reconcileAll(tx, some, moment));
    }
    await this.repository.move(db.sql, { through: moment.today, known: overlapping(moment.at) });
    return issued;
  }

  /** From now on only later days and later knowledge are looked at: everything issued agrees with the facts of today. */
  async begin(tx: Tx, { today, at }: Moment): Promise<void> {
    await this.repository.move(tx, { through: today, known: overlapping(at) });
  }

  private async due(sql: Sql, { through, known }: RecheckPosition, moment: Moment): Promise<StandingPair[]> {
    if (through === null) return this.repository.certified(sql, null);
    const days = { after: through, through: moment.today };
    const lists = await Promise.all([
      this.turns.turning(sql, days),
      this.turns.takingEffect(sql, days),
      known === null ? [] : this.turns.changedAfter(sql, known),
      this.recomputed(sql, days),
    ]);
    const pairs = new Map(lists.flat().map((pair) => [`${pair.person} ${pair.programmeId}`, pair]));
    return [...pairs.keys()].sort().map((key) => pairs.get(key)!);
  }

  /** On the day of a version that recomputes, awards may move that no answer of that day shows yet. */
  private async recomputed(sql: Sql, { after, through }: Days): Promise<StandingPair[]> {
    const programmes = (await this.certification.programmes(sql)).filter(({ rules }) =>
      rules.policies.some(
        ({ existingAwards, effectiveFrom }) =>
          existingAwards !== 'keep' && effectiveFrom > after && effectiveFrom <= through,
      ),
    );
    return (await Promise.all(programmes.map(({ id }) => this.repository.certified(sql, id)))).flat();
  }
}

function overlapping(at: Instant): Instant {
  return toInstant(new Date(epochMilliseconds(at) - OVERLAP_MILLISECONDS));
}
