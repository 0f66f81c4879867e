import type { Forecast } from '#compliance';
import type { Words } from '#i18n';
import type { CivilDate } from '#kernel';
import { type BarFigure, barFigure } from '#ui';
import { peopleHref } from '../people/people-addresses.js';
import type { CountTable } from './coverage.view.js';

/** For the partial `forecast-figure`: the bars of a year, and the same by programme with each number a link. */
export interface ForecastFigure extends BarFigure {
  readonly numbers: CountTable;
}

export function forecastFigure(forecast: Forecast, words: Words): ForecastFigure {
  const { t } = words;
  const dayOf = (month: string) => `${month}-01` as CivilDate;
  const counts = forecast.months.map((month, i) => ({
    label: words.shortMonth(dayOf(month)),
    count: forecast.any[i]!.people,
  }));
  const peak = counts.reduce((best, { count }, i) => (count > counts[best]!.count ? i : best), 0);
  const highest = counts[peak]?.count ?? 0;
  const caption =
    highest === 0
      ? t('hr-overview.no-peak')
      : t('hr-overview.peak', { month: words.month(dayOf(forecast.months[peak]!)), count: highest });
  const heading = { id: 'forecast', title: t('hr-overview.forecast'), caption };
  const heads = { labelHead: t('hr-overview.month'), valueHead: t('hr-overview.people') };
  return {
    ...barFigure({ ...heading, ...heads }, counts, words),
    numbers: numbersOf(forecast, dayOf, words),
  };
}

function numbersOf(
  { months, any, programmes }: Forecast,
  dayOf: (month: string) => CivilDate,
  words: Words,
): CountTable {
  const columns = [words.t('hr-overview.any'), ...programmes.map(({ code }) => String(code))];
  const series = [any, ...programmes.map((each) => each.months)];
  return {
    head: words.t('hr-overview.month'),
    columns,
    rows: months.map((month, i) => ({
      title: words.month(dayOf(month)),
      cells: series.map((counted, at) => ({
        label: columns[at]!,
        text: words.number(counted[i]!.people),
        href: peopleHref(counted[i]!.query),
      })),
    })),
  };
}
