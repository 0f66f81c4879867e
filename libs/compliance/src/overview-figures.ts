import type { Standing } from '#certification/rules';
import type { CivilDate, ProgrammeCode } from '#kernel';
import type { Change } from './filters/changed.filter.js';
import type { ChangeCount, MonthCount, PostCount, StandingCount } from './overview.repository.js';
import type { FilterValues } from './people-filters.js';
import { peopleQuery, type AsOf, type PeopleQuery } from './people-query.js';
import { COVERED, SEVERITY } from './severity.js';

/** A number of people, and the query of the list that shows them. */
export interface Counted {
  readonly people: number;
  readonly query: PeopleQuery;
}

/** How the employed people stand in a programme; the standings, the most serious first, add up to all of them. */
export interface ProgrammeCoverage {
  readonly code: ProgrammeCode;
  readonly standings: readonly (Counted & { readonly standing: Standing })[];
  /** Those who satisfy the programme, waivers aside. */
  readonly met: Counted;
}

/** Whose cover ends when: a figure for each month (`YYYY-MM`), of any programme and of each. */
export interface Forecast {
  readonly months: readonly string[];
  readonly any: readonly Counted[];
  readonly programmes: readonly { readonly code: ProgrammeCode; readonly months: readonly Counted[] }[];
}

/** A post in the programme by which posts are compared. `covered` includes `renewalOpen`. */
export interface PostCoverage {
  readonly post: string;
  readonly city: string;
  readonly all: Counted;
  readonly covered: Counted;
  readonly renewalOpen: Counted;
  readonly uncovered: Counted;
}

/** Who gained cover within the last week or lost it, in any programme and in each. */
export interface CoverageChange {
  readonly change: Change;
  readonly any: Counted;
  readonly programmes: readonly (Counted & { readonly code: ProgrammeCode })[];
}

type MakeQuery = (filters: FilterValues) => PeopleQuery;

/** Queries of one day and one knowledge. */
export function queryMaker({ on, knownAt }: AsOf): MakeQuery {
  return (filters) => peopleQuery(filters, { on, knownAt });
}

/** The month of a day and those that follow, `YYYY-MM`; none after the year 9999. */
export function monthsFrom(day: CivilDate, count: number): string[] {
  const first = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, i) => first + i)
    .filter((month) => month < 10_000 * 12)
    .map((month) => `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`);
}

export function coverageFrom(
  codes: readonly ProgrammeCode[],
  all: number,
  counts: readonly StandingCount[],
  query: MakeQuery,
): ProgrammeCoverage[] {
  return codes.map((programme) => {
    const rows = counts.filter(({ code }) => code === programme);
    const sum = (of: (row: StandingCount) => number) => rows.reduce((total, row) => total + of(row), 0);
    const peopleWith = (standing: Standing) =>
      standing === 'not-held'
        ? all - sum((row) => (row.standing === standing ? 0 : row.people))
        : (rows.find((row) => row.standing === standing)?.people ?? 0);
    return {
      code: programme,
      standings: SEVERITY.map((standing) => ({
        standing,
        people: peopleWith(standing),
        query: query({ programme, standing: [standing] }),
      })),
      met: { people: sum(({ met }) => met), query: query({ programme, meets: true }) },
    };
  });
}

export function forecastFrom(
  months: readonly string[],
  codes: readonly ProgrammeCode[],
  counts: readonly MonthCount[],
  query: MakeQuery,
): Forecast {
  const figures = (programme: ProgrammeCode | null) =>
    months.map((month) => ({
      people: counts.find((row) => row.code === programme && row.month === month)?.people ?? 0,
      query: query({ ...chosen(programme), expiring: { kind: 'month', month } }),
    }));
  return { months, any: figures(null), programmes: codes.map((code) => ({ code, months: figures(code) })) };
}

export function postsFrom(
  programme: ProgrammeCode,
  counts: readonly PostCount[],
  query: MakeQuery,
): PostCoverage[] {
  return counts.map(({ post, city, people, covered, renewalOpen }) => {
    const figure = (number: number, standing?: readonly Standing[]): Counted => ({
      people: number,
      query: query({ post: [post], programme, ...(standing && { standing }) }),
    });
    return {
      post,
      city,
      all: figure(people),
      covered: figure(covered, COVERED),
      renewalOpen: figure(renewalOpen, ['renewal-open']),
      uncovered: figure(people - covered, UNCOVERED),
    };
  });
}

export function changesFrom(
  change: Change,
  codes: readonly ProgrammeCode[],
  counts: readonly ChangeCount[],
  query: MakeQuery,
): CoverageChange {
  const figure = (programme: ProgrammeCode | null): Counted => ({
    people: counts.find(({ code }) => code === programme)?.[change] ?? 0,
    query: query({ ...chosen(programme), changed: change }),
  });
  return { change, any: figure(null), programmes: codes.map((code) => ({ code, ...figure(code) })) };
}

const UNCOVERED = SEVERITY.filter((each) => !(COVERED as readonly Standing[]).includes(each));

function chosen(programme: ProgrammeCode | null): FilterValues {
  return programme === null ? {} : { programme };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
