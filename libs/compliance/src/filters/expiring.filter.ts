import { daysInMonth, failure, parseCivilDate, success, type CivilDate } from '#kernel';
import type { PeopleFilter } from './filter.js';
import type { Terms } from './terms.filter.js';

/** Within a number of days, today being 0; or in a month, from the day of the list on. */
export type Expiring =
  { readonly kind: 'days'; readonly days: number } | { readonly kind: 'month'; readonly month: string };

/** Whose cover ends soon: its last day, after which no award follows without a gap. */
export const expiringFilter: PeopleFilter<Expiring> = {
  name: 'expiring',
  parse: (text) => {
    if (/^\d{1,4}$/.test(text)) return success({ kind: 'days', days: Number(text) });
    if (/^\d{4}-\d{2}$/.test(text) && parseCivilDate(`${text}-01`) !== null)
      return success({ kind: 'month', month: text });
    return failure(['not-offered']);
  },
  print: (value) => (value.kind === 'days' ? String(value.days) : value.month),
  sql: (value, terms) => {
    const [from, through] = daysOf(value, terms);
    return terms.holds(
      (row) => `${row}.valid_through >= ${terms.on} AND ${row}.valid_through BETWEEN ${from} AND ${through}`,
    );
  },
  words: (value) => [
    {
      value: expiringFilter.print(value),
      valueKey: `people-filters.expiring.${value.kind}`,
      remaining: null,
    },
  ],
  fallback: null,
};

/** The last day of a month written `YYYY-MM`. */
export function lastOfMonth(month: string): CivilDate {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${daysInMonth(year!, number!)}` as CivilDate;
}

function daysOf(value: Expiring, terms: Terms): [from: string, through: string] {
  if (value.kind === 'days') return [terms.on, `${terms.on} + ${terms.place(value.days, 'int')}`];
  return [terms.place(`${value.month}-01`, 'date'), terms.place(lastOfMonth(value.month), 'date')];
}
