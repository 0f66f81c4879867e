import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { CivilDate, Instant } from '#kernel';
import {
  changedPairs,
  type Days,
  effectivePairs,
  endingPairs,
  type StandingPair,
  type StandingStretch,
  stretchesOn,
  turningPairs,
} from './turns.repository.js';

/** Whose standing turns, ends or became known in a stretch of time: what that costs follows what did, not what exists. */
@Injectable()
export class StandingTurns {
  /** Pairs whose answer turns on a day after `after`, through `through`. */
  turning(sql: Sql, days: Days): Promise<StandingPair[]> {
    return turningPairs(sql, days);
  }

  /** Pairs that have `ahead` days left on one of the days. */
  ending(sql: Sql, days: Days, ahead: number): Promise<StandingPair[]> {
    return endingPairs(sql, days, ahead);
  }

  /** Pairs of which something became known after an instant. */
  changedAfter(sql: Sql, after: Instant): Promise<StandingPair[]> {
    return changedPairs(sql, after);
  }

  /** Pairs with a fact that takes effect on one of the days, also where the answer stays the same. */
  takingEffect(sql: Sql, days: Days): Promise<StandingPair[]> {
    return effectivePairs(sql, days);
  }

  /** What stands on a day, and since when, for those of the pairs that have an answer then. */
  on(sql: Sql, pairs: readonly StandingPair[], day: CivilDate): Promise<StandingStretch[]> {
    return stretchesOn(sql, pairs, day);
  }
}
