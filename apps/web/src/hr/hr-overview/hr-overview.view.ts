import type { AsOf, Counted, OverviewFigures, RawParameters } from '#compliance';
import { type Lang, words, type Words } from '#i18n';
import type { CivilDate, FieldProblem, Moment } from '#kernel';
import {
  type ErrorSummary,
  type InputField,
  notice,
  type Notice,
  type Page,
  type StackedBars,
  stackedBars,
} from '#ui';
import { asOfFields, asOfNotice } from '../as-of.js';
import { peopleHref } from '../people/people-addresses.js';
import { shownProblems } from '../problems.js';
import { coverageFigure, type CountTable, coverageTable, withShares } from './coverage.view.js';
import { type ForecastFigure, forecastFigure } from './forecast.view.js';

export interface OverviewFrame {
  readonly raw: RawParameters;
  /** Titles by code, in the programmes' order. */
  readonly programmes: readonly { readonly code: string; readonly title: string }[];
  readonly moment: Moment;
  readonly zone: string;
  readonly isScoped: boolean;
}

export interface OverviewView {
  readonly summary: ErrorSummary | null;
  readonly asOf: Notice | null;
  readonly clocks: readonly InputField[];
  readonly areClocksOpen: boolean;
  readonly empty: Notice | null;
  readonly figures: FiguresView | null;
}

export interface FiguresView {
  readonly counts: { readonly text: string; readonly href: string };
  readonly coverage: StackedBars;
  readonly numbers: CountTable;
  readonly forecast: ForecastFigure;
  readonly posts: StackedBars | null;
  readonly changes: CountTable & { readonly caption: string };
}

/** The figures of a day; without people, what to do first. */
export function overviewPage(
  figures: OverviewFigures,
  asOf: AsOf,
  frame: OverviewFrame,
  lang: Lang,
): Page<OverviewView> {
  const spoken = words(lang);
  const { t } = spoken;
  const nobody = frame.isScoped
    ? notice('info', t('hr-overview.empty-scope'))
    : notice('info', t('hr-overview.empty'), t('hr-overview.empty-detail'));
  const isEmpty = figures.people.people === 0;
  const view: OverviewView = {
    summary: null,
    asOf: asOfNotice(asOf, { today: frame.moment.today, zone: frame.zone }, spoken, '/hr'),
    clocks: asOfFields(frame.raw, new Map(), spoken),
    areClocksOpen: asOf.on !== null || asOf.knownAt !== null,
    empty: isEmpty ? nobody : null,
    figures: isEmpty ? null : figuresView(figures, frame, spoken),
  };
  return { template: 'hr-overview', title: t('hr-overview.title'), view, cache: 'no-store' };
}

/** The two dates with what is wrong with them, and no figures. */
export function overviewProblemPage(
  problems: readonly FieldProblem[],
  frame: OverviewFrame,
  lang: Lang,
): Page<OverviewView> {
  const spoken = words(lang);
  const { summary, byField } = shownProblems(problems, new Set(['on', 'known-at']), spoken);
  const clocks = asOfFields(frame.raw, byField, spoken);
  const view = { summary, asOf: null, clocks, areClocksOpen: true, empty: null, figures: null };
  const title = spoken.t('as-of.error', { title: spoken.t('hr-overview.title') });
  return { template: 'hr-overview', title, view, status: 422, cache: 'no-store' };
}

function figuresView(figures: OverviewFigures, { programmes }: OverviewFrame, words: Words): FiguresView {
  const { on } = figures.standpoint;
  const titleOf = (code: string) => programmes.find((each) => each.code === code)?.title ?? code;
  return {
    counts: {
      text: words.t('hr-overview.counts', { count: figures.people.people, day: words.date(on) }),
      href: peopleHref(figures.people.query),
    },
    coverage: coverageFigure(figures.coverage, words),
    numbers: coverageTable(figures.coverage, titleOf, words),
    forecast: forecastFigure(figures.forecast, words),
    posts: postsFigure(figures, titleOf(figures.comparedBy), on, words),
    changes: changesTable(figures, titleOf, on, words),
  };
}

function postsFigure(
  figures: OverviewFigures,
  programme: string,
  on: CivilDate,
  words: Words,
): StackedBars | null {
  if (figures.worstPosts.length === 0) return null;
  const { t } = words;
  const caption = t('hr-overview.posts-caption', { programme, day: words.date(on) });
  const keys = (['ok', 'soon', 'bad'] as const).map((kind) => ({
    kind,
    word: t(`hr-overview.posts-key-${kind}`),
  }));
  const rows = figures.worstPosts.map(({ city, all, covered, renewalOpen, uncovered }) => ({
    label: city,
    href: peopleHref(all.query),
    shares: [covered.people - renewalOpen.people, renewalOpen.people, uncovered.people],
  }));
  const heading = { id: 'posts', title: t('hr-overview.posts'), caption };
  const shares = figures.worstPosts.map(({ covered, all }) => covered.people / Math.max(1, all.people));
  return withShares(stackedBars(heading, keys, rows, words), shares, words);
}

function changesTable(
  { changes }: OverviewFigures,
  titleOf: (code: string) => string,
  on: CivilDate,
  words: Words,
): FiguresView['changes'] {
  const { t } = words;
  const cell = (counted: Counted, label: string) => ({
    label,
    text: words.number(counted.people),
    href: peopleHref(counted.query),
  });
  const labels = changes.map(({ change }) => t(`hr-overview.${change}`));
  const codes = changes[0]?.programmes.map(({ code }) => code) ?? [];
  const cellsOf = (of: (change: OverviewFigures['changes'][number]) => Counted) =>
    changes.map((change, i) => cell(of(change), labels[i]!));
  return {
    caption: t('hr-overview.changes-caption', { day: words.date(on) }),
    head: t('hr-overview.programme'),
    columns: labels,
    rows: [
      { title: t('hr-overview.any'), cells: cellsOf(({ any }) => any) },
      ...codes.map((code, i) => ({
        title: titleOf(code),
        cells: cellsOf(({ programmes }) => programmes[i]!),
      })),
    ],
  };
}
