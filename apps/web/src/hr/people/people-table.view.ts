import type { PeoplePage, PeopleQuery, PeopleRow, ShownStanding, SortName } from '#compliance';
import type { Words } from '#i18n';
import { column, type Column, type Status, statusOf } from '#ui';
import { printAsOf } from '../as-of.js';
import { termOf } from '../register-terms.js';
import { peopleHref, personHref } from './people-addresses.js';

/** For the partial `people-table`. */
export interface PeopleTable {
  readonly columns: readonly (Column & { readonly title: string | null })[];
  readonly rows: readonly PeopleTableRow[];
}

export interface PeopleTableRow {
  readonly name: string;
  readonly nativeName: string | null;
  readonly staffNumber: string;
  readonly href: string;
  readonly cells: readonly PeopleCell[];
}

export interface PeopleCell {
  /** The column's name again, for phones. */
  readonly label: string;
  readonly status: Status | null;
  readonly waived: Status | null;
  readonly text: string | null;
  readonly sub: string | null;
}

export interface ShownProgramme {
  readonly code: string;
  readonly title: string;
}

/** How many programmes fit beside each other; with more, one is chosen by the filter. */
export const MOST_PROGRAMMES = 6;

/** One programme with its dates where one is chosen; else a column for each of the first ones. */
export function peopleTable(
  page: PeoplePage,
  query: PeopleQuery,
  programmes: readonly ShownProgramme[],
  words: Words,
): PeopleTable {
  const chosen = query.filters.programme ?? null;
  const shown = chosen === null ? programmes.slice(0, MOST_PROGRAMMES) : [];
  const asOf = printAsOf(query);
  return {
    columns: columnsOf(query, chosen, shown, words),
    rows: page.rows.map((row) => ({
      name: row.displayName,
      nativeName: row.nativeName,
      staffNumber: row.staffNumber,
      href: personHref(row.staffNumber, asOf),
      cells: [...placeCells(row, chosen !== null, words), ...standingCells(row, chosen, shown, words)],
    })),
  };
}

function columnsOf(
  query: PeopleQuery,
  chosen: string | null,
  shown: readonly ShownProgramme[],
  words: Words,
): PeopleTable['columns'] {
  const { t } = words;
  const sorted = (label: string, sort: SortName) => ({ ...sortColumn(query, label, sort), title: null });
  const plain = (label: string, title: string | null = null) => ({ ...column(label), title });
  const places = [sorted(t('people.name'), 'name'), sorted(t('people.post'), 'post')];
  if (chosen === null) return [...places, ...shown.map(({ code, title }) => plain(code, title))];
  return [
    ...places,
    plain(t('people.grade')),
    sorted(t('people.standing'), 'standing'),
    sorted(t('people.through-column'), 'valid-through'),
    plain(t('people.opens-column')),
  ];
}

/** A second press turns the order round. */
function sortColumn(query: PeopleQuery, label: string, sort: SortName): Column {
  const isCurrent = query.sort === sort;
  const isDescending = isCurrent && !query.isDescending;
  const direction = query.isDescending ? 'descending' : 'ascending';
  return column(
    label,
    peopleHref({ ...query, sort, isDescending, cursor: null }),
    isCurrent ? direction : null,
  );
}

function placeCells(row: PeopleRow, isGradeApart: boolean, words: Words): PeopleCell[] {
  const { t } = words;
  const place = row.isEmployed ? (row.city ?? row.post ?? t('people.headquarters')) : t('people.left');
  const work = [row.grade, row.function && termOf('function', row.function, words)].filter(
    (each) => each !== null,
  );
  const grade = work.join(' · ');
  const base = { status: null, waived: null };
  const post = {
    ...base,
    label: t('people.post'),
    text: place,
    sub: isGradeApart ? (row.post ?? row.unit) : grade || null,
  };
  return isGradeApart ? [post, { ...base, label: t('people.grade'), text: grade, sub: null }] : [post];
}

function standingCells(
  row: PeopleRow,
  chosen: string | null,
  shown: readonly ShownProgramme[],
  words: Words,
): PeopleCell[] {
  const { t } = words;
  const of = (code: string) => row.standings.find((each) => each.code === code) ?? null;
  if (chosen === null)
    return shown.map(({ code }) => badgeCell(code, of(code), throughText(of(code), words), words));
  const standing = of(chosen);
  const day = (label: string, text: string | null): PeopleCell => ({
    label,
    status: null,
    waived: null,
    text: text ?? '–',
    sub: null,
  });
  return [
    badgeCell(t('people.standing'), standing, null, words),
    day(t('people.through-column'), lastDay(standing, words)),
    day(t('people.opens-column'), standing?.opens ? words.shortDate(standing.opens) : null),
  ];
}

function badgeCell(
  label: string,
  standing: ShownStanding | null,
  sub: string | null,
  words: Words,
): PeopleCell {
  const status = statusOf(standing?.standing ?? 'not-held', words);
  return { label, status, waived: standing?.waived ? statusOf('waived', words) : null, text: null, sub };
}

function throughText(standing: ShownStanding | null, words: Words): string | null {
  if (standing?.validThrough)
    return words.t('people.through', { day: words.shortDate(standing.validThrough) });
  return lastDay(standing, words);
}

/** Null where nothing is held: then no day is the last. */
function lastDay(standing: ShownStanding | null, words: Words): string | null {
  if (standing === null) return null;
  if (standing.validThrough !== null) return words.shortDate(standing.validThrough);
  const isCovered = standing.standing === 'valid' || standing.standing === 'suspended';
  return isCovered ? words.t('people.no-end') : null;
}
