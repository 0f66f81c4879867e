import type { PolicyChange } from '#certification';
import type { Words } from '#i18n';
import type { CivilDate } from '#kernel';
import { column, type DataTable, type Pager, statusCell, statusOf, textCell } from '#ui';
import { type AffectedPage, type AffectedPerson, PEOPLE_A_PAGE } from './affected-people.js';

/** Those whom a change concerns, before and after. */
export interface PeopleHit {
  readonly hint: string;
  readonly table: DataTable;
  readonly others: string | null;
  readonly pager: Pager;
}

const COLUMNS = ['person', 'standing-before', 'standing-after', 'end-before', 'end-after', 'lost-from'];

/** @param self the page's own address */
export function peopleHit(
  { rows, others, next }: AffectedPage,
  { effectiveFrom }: PolicyChange,
  self: string,
  words: Words,
): PeopleHit {
  const { t } = words;
  return {
    hint: t('policy-change.list-hint', { day: words.date(effectiveFrom) }),
    table: {
      ...{ captionId: 'list', selectable: false, empty: null },
      columns: COLUMNS.map((key) => column(t(`policy-change.${key}`))),
      rows: rows.map((each) => rowOf(each, words)),
    },
    others: others > 0 ? t('policy-change.others', { count: others }) : null,
    pager: {
      ...{ label: t('policy-change.pages'), perPage: PEOPLE_A_PAGE, previous: null },
      next: next === null ? null : `${self}?after=${next}`,
    },
  };
}

function rowOf(person: AffectedPerson, words: Words): DataTable['rows'][number] {
  const { staffNumber, displayName } = person;
  const label = (key: string) => words.t(`policy-change.${key}`);
  const day = (key: string, date: CivilDate | null) =>
    textCell(label(key), date === null ? '–' : words.shortDate(date));
  const href = `/hr/people/${encodeURIComponent(staffNumber)}`;
  return {
    ...{ id: person.person, title: displayName, sub: staffNumber, href, selected: false },
    cells: [
      statusCell(label('standing-before'), statusOf(person.standingBefore, words)),
      statusCell(label('standing-after'), statusOf(person.standingAfter, words)),
      day('end-before', person.endBefore),
      day('end-after', person.endAfter),
      day('lost-from', person.uncoveredFrom),
    ],
  };
}
