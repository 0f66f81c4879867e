import type { ChangeMonth } from '#certification';
import type { Words } from '#i18n';
import type { CivilDate } from '#kernel';
import { type BarFigure, barFigure, column, type DataTable, textCell } from '#ui';

/** The months of a change as bars and as a table. */
export interface ChangeMonths {
  /** Null: nobody loses cover. */
  readonly figure: BarFigure | null;
  readonly table: DataTable;
}

/** As many bars as stand beside each other. */
const MOST_BARS = 12;

/** @param months those with a change, at least one */
export function changeMonths(months: readonly ChangeMonth[], words: Words): ChangeMonths {
  const { t } = words;
  const [lost, gained] = [t('policy-change.no-longer'), t('policy-change.newly')];
  const table = {
    ...{ captionId: 'by-month', selectable: false, empty: null },
    columns: [t('policy-change.month'), lost, gained].map((label) => column(label)),
    rows: months.map(({ month, uncovered, covered }) => ({
      ...{ id: month, title: words.month(firstOf(month)), href: null, sub: null, selected: false },
      cells: [textCell(lost, words.number(uncovered)), textCell(gained, words.number(covered))],
    })),
  };
  const bars = months.filter(({ uncovered }) => uncovered > 0).slice(0, MOST_BARS);
  return { figure: bars.length === 0 ? null : figureOf(bars, words), table };
}

function figureOf(months: readonly ChangeMonth[], words: Words): BarFigure {
  const { t } = words;
  const peak = months.reduce((best, each) => (each.uncovered > best.uncovered ? each : best));
  const caption = { month: words.month(firstOf(peak.month)), count: peak.uncovered };
  const heading = {
    ...{ id: 'months', title: t('policy-change.months') },
    caption: t('policy-change.months-caption', caption),
    ...{ labelHead: t('policy-change.month'), valueHead: t('policy-change.no-longer') },
  };
  const isOneYear = new Set(months.map(({ month }) => month.slice(5))).size === months.length;
  const label = ({ month }: ChangeMonth) =>
    isOneYear ? words.shortMonth(firstOf(month)) : words.month(firstOf(month));
  const counts = months.map((each) => ({ label: label(each), count: each.uncovered }));
  return barFigure(heading, counts, words);
}

function firstOf(month: string): CivilDate {
  return `${month}-01` as CivilDate;
}
