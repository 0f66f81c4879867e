import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import type { Moment, ProgrammeCode } from '#kernel';
import {
  coverageFrom,
  changesFrom,
  forecastFrom,
  monthsFrom,
  postsFrom,
  queryMaker,
  type Counted,
  type CoverageChange,
  type Forecast,
  type PostCoverage,
  type ProgrammeCoverage,
} from './overview-figures.js';
import { CHANGES } from './filters/changed.filter.js';
import { lastOfMonth } from './filters/expiring.filter.js';
import { countChanges, countExpiries, countStandings, worstPosts } from './overview.repository.js';
import { standpointOf, type AsOf } from './people-query.js';
import type { PeopleScope } from './people-scope.js';
import { countPeople, programmeCodes } from './people.repository.js';
import type { Standpoint } from './standpoint.js';

/** The programme that everyone with an account must hold: the one by which posts are compared. */
const COMPARED_BY = 'SCA' as ProgrammeCode;
const WORST_POSTS = 5;
const FORECAST_MONTHS = 12;

/** Who holds what, where and when it gets worse; each number carries the query of the list behind it. */
export interface OverviewFigures {
  readonly standpoint: Standpoint;
  readonly people: Counted;
  readonly coverage: readonly ProgrammeCoverage[];
  readonly forecast: Forecast;
  /** The programme by which posts are compared. */
  readonly comparedBy: ProgrammeCode;
  readonly worstPosts: readonly PostCoverage[];
  readonly changes: readonly CoverageChange[];
}

@Injectable()
export class Overview {
  /** Counts the employed people whom the scope shows; the forecast begins with the month of the day asked. */
  async figures(
    sql: Sql,
    scope: PeopleScope,
    moment: Moment,
    asOf: AsOf = { on: null, knownAt: null },
    comparedBy: ProgrammeCode = COMPARED_BY,
  ): Promise<OverviewFigures> {
    const standpoint = standpointOf(asOf, moment);
    const codes = await programmeCodes(sql);
    const query = queryMaker(asOf);
    const people = await countPeople(sql, query({}), scope, standpoint, Number.MAX_SAFE_INTEGER);
    const standings = await countStandings(sql, scope, standpoint);
    const months = monthsFrom(standpoint.on, FORECAST_MONTHS);
    const expiries = await countExpiries(sql, scope, standpoint, lastOfMonth(months.at(-1)!));
    const posts = await worstPosts(sql, scope, standpoint, comparedBy, WORST_POSTS);
    const changes = await countChanges(sql, scope, standpoint);
    return {
      standpoint,
      people: { people, query: query({}) },
      coverage: coverageFrom(codes, people, standings, query),
      forecast: forecastFrom(months, codes, expiries, query),
      comparedBy,
      worstPosts: postsFrom(comparedBy, posts, query),
      changes: CHANGES.map((change) => changesFrom(change, codes, changes, query)),
    };
  }
}
