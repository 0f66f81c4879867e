import { type Counted, type OverviewFigures, peopleQuery } from '#compliance';
import type { CivilDate, Instant, ProgrammeCode } from '#kernel';
import { STANDINGS } from '#certification/rules';
import {
  type OverviewFrame,
  overviewPage,
  overviewProblemPage,
  type OverviewView,
} from './hr-overview.view.js';

const moment = { at: '2026-11-22T09:00:00.000000Z' as Instant, today: '2026-11-22' as CivilDate };
const SCA = 'SCA' as ProgrammeCode;
const counted = (people: number): Counted => ({ people, query: peopleQuery({ programme: SCA }) });
const months = Array.from({ length: 12 }, (_, i) =>
  i < 1 ? '2026-12' : `2027-${String(i).padStart(2, '0')}`,
);

/** Figures of a small ministry; March 2027 is the peak. */
export function overviewFigures(changes: Partial<OverviewFigures> = {}): OverviewFigures {
  const year = months.map((month) => counted(month === '2027-03' ? 1140 : 212));
  return {
    standpoint: { on: moment.today, knownAt: null, at: moment.at },
    people: counted(4280),
    coverage: [
      {
        code: SCA,
        met: counted(300),
        standings: STANDINGS.map((standing) => ({ standing, ...counted(100) })),
      },
    ],
    forecast: { months, any: year, programmes: [{ code: SCA, months: year }] },
    comparedBy: SCA,
    worstPosts: [
      {
        post: 'AMM',
        city: 'Amman',
        all: counted(12),
        covered: counted(7),
        renewalOpen: counted(2),
        uncovered: counted(5),
      },
    ],
    changes: (['gained', 'ended'] as const).map((change) => ({
      ...{ change, any: counted(3) },
      programmes: [{ code: SCA, ...counted(2) }],
    })),
    ...changes,
  };
}

const frame = (changes: Partial<OverviewFrame> = {}): OverviewFrame => ({
  ...{
    raw: {},
    programmes: [{ code: 'SCA', title: 'Secure Communication' }],
    moment,
    zone: 'UTC',
    isScoped: false,
  },
  ...changes,
});
const today = { on: null, knownAt: null };
const past = { on: '2025-01-01' as CivilDate, knownAt: null };

export const overviewExamples: Readonly<Record<string, OverviewView>> = {
  today: overviewPage(overviewFigures(), today, frame(), 'en').view,
  'a past day without posts': overviewPage(overviewFigures({ worstPosts: [] }), past, frame(), 'en').view,
  'no people yet': overviewPage(overviewFigures({ people: counted(0) }), today, frame(), 'en').view,
  'nobody in scope': overviewPage(
    overviewFigures({ people: counted(0) }),
    today,
    frame({ isScoped: true }),
    'en',
  ).view,
  'a wrong day': overviewProblemPage(
    [{ field: 'on', key: 'people-filters.problem.not-a-date' }],
    frame({ raw: { on: 'soon' } }),
    'en',
  ).view,
};
