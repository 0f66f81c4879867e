import {
  type PeoplePage,
  type PeopleQuery,
  type PeopleTotal,
  type RawParameters,
  withCursor,
} from '#compliance';
import { type Lang, words, type Words } from '#i18n';
import type { FieldProblem, Moment } from '#kernel';
import type { ErrorSummary, Link, Notice, Page, Pager } from '#ui';
import { asOfNotice } from '../as-of.js';
import { shownProblems } from '../problems.js';
import { peopleHref } from './people-addresses.js';
import { isFiltered, type Names } from './people-choices.view.js';
import { FORM_FIELDS, peopleFilterForm, type PeopleFilterForm } from './people-filter-form.view.js';
import { MOST_PROGRAMMES, peopleTable, type PeopleTable } from './people-table.view.js';

/** What a list found. */
export interface FoundPeople {
  readonly page: PeoplePage;
  readonly total: PeopleTotal;
}

/** What every list of people is shown with, found or not. */
export interface PeopleFrame {
  readonly raw: RawParameters;
  readonly names: Names;
  readonly moment: Moment;
  readonly zone: string;
  readonly isScoped: boolean;
  readonly canExport: boolean;
}

export interface PeopleView {
  readonly summary: ErrorSummary | null;
  readonly asOf: Notice | null;
  /** What the list counts; null where there is none. */
  readonly counts: string | null;
  readonly scoped: string | null;
  readonly exportHref: string | null;
  readonly form: PeopleFilterForm;
  readonly list: PeopleListView | null;
}

export interface PeopleListView {
  readonly heading: string;
  readonly table: PeopleTable | null;
  readonly more: string | null;
  readonly empty: string | null;
  readonly start: Link | null;
  readonly pager: Pager;
}

/** The list of a query. */
export function peoplePage(
  query: PeopleQuery,
  found: FoundPeople,
  frame: PeopleFrame,
  lang: Lang,
): Page<PeopleView> {
  const spoken = words(lang);
  const { on } = found.page.standpoint;
  const counts = query.filters.employment === undefined ? 'counts-employed' : 'counts-filtered';
  const back = peopleHref({ ...query, on: null, knownAt: null, cursor: null });
  const view: PeopleView = {
    summary: null,
    asOf: asOfNotice(query, { today: frame.moment.today, zone: frame.zone }, spoken, back),
    counts: spoken.t(`people.${counts}`, { day: spoken.date(on) }),
    scoped: frame.isScoped ? spoken.t('people.scoped') : null,
    exportHref: frame.canExport ? peopleHref(withCursor(query, null), '/hr/people.csv') : null,
    form: peopleFilterForm(frame.raw, query, new Map(), frame.names, spoken),
    list: listView(query, found, frame.names, spoken),
  };
  return { template: 'people', title: spoken.t('people.title'), view, cache: 'no-store' };
}

/** The same form with what is wrong with it; no list, so that nobody takes it for the answer. */
export function peopleProblemPage(
  problems: readonly FieldProblem[],
  frame: PeopleFrame,
  lang: Lang,
): Page<PeopleView> {
  const spoken = words(lang);
  const { summary, byField } = shownProblems(problems, FORM_FIELDS, spoken);
  const view: PeopleView = {
    summary,
    asOf: null,
    counts: null,
    scoped: null,
    exportHref: null,
    form: peopleFilterForm(frame.raw, null, byField, frame.names, spoken),
    list: null,
  };
  const title = spoken.t('as-of.error', { title: spoken.t('people.title') });
  return { template: 'people', title, view, status: 422, cache: 'no-store' };
}

function listView(
  query: PeopleQuery,
  { page, total }: FoundPeople,
  names: Names,
  words: Words,
): PeopleListView {
  const { t } = words;
  const isEmpty = page.rows.length === 0;
  const isBeyond = isEmpty && query.cursor !== null;
  const hidden = query.filters.programme === undefined && names.programmes.length > MOST_PROGRAMMES;
  const href = (cursor: PeoplePage['next']) =>
    cursor === null ? null : peopleHref(withCursor(query, cursor));
  const first = { label: t('people.to-first'), href: peopleHref(withCursor(query, null)) };
  return {
    heading: headingOf(page, total, words),
    table: isEmpty ? null : peopleTable(page, query, names.programmes, words),
    more: hidden ? t('people.first-programmes', { count: MOST_PROGRAMMES }) : null,
    empty: isEmpty ? t(isBeyond || !isFiltered(query) ? 'people.start-again' : 'people.widen') : null,
    start: isBeyond ? first : null,
    pager: {
      label: t('people.pages'),
      perPage: query.limit,
      previous: href(page.previous),
      next: href(page.next),
    },
  };
}

function headingOf({ rows, first }: PeoplePage, { count, isMore }: PeopleTotal, { t }: Words): string {
  if (rows.length === 0) return t(count === 0 ? 'people.nobody' : 'people.none-here');
  const range = { first, last: first + rows.length - 1 };
  return isMore ? t('people.range-more', { ...range, total: count }) : t('people.range', { ...range, count });
}
