import type { Choices, FilterName, PeopleQuery } from '#compliance';
import { printFilter } from '#compliance';
import type { Words } from '#i18n';
import type { CivilDate } from '#kernel';
import { termOf } from '../register-terms.js';

/** What the words of filters may name: posts by their cities, programmes by their titles. */
export interface Names {
  readonly choices: Choices;
  readonly programmes: readonly { readonly code: string; readonly title: string }[];
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** A value of a filter that is a name or code, as people read it. */
export function valueText(
  filter: FilterName,
  value: string,
  { choices, programmes }: Names,
  words: Words,
): string {
  if (filter === 'post') return postText(value, choices);
  if (filter === 'region' || filter === 'cadre' || filter === 'function') return termOf(filter, value, words);
  if (filter === 'programme') return programmes.find(({ code }) => code === value)?.title ?? value;
  return value;
}

/** What stands for `{{value}}` in words that a filter names by a key. */
export function keyedValue(value: string | null, words: Words): string {
  if (value === null) return '';
  if (/^\d{4}-\d{2}$/.test(value)) return words.month(`${value}-01` as CivilDate);
  return /^\d+$/.test(value) ? words.number(Number(value)) : value;
}

export function postText(code: string, choices: Choices): string {
  const city = choices.post.find((each) => each.code === code)?.name ?? null;
  return city === null ? code : `${city} (${code})`;
}

/** The options of a filter whose values occur in the register. */
export function occurringOptions(
  filter: 'post' | 'region' | 'unit' | 'cadre' | 'grade' | 'function',
  names: Names,
  words: Words,
): Option[] {
  return names.choices[filter].map(({ code }) => ({
    value: printFilter(filter, [code]),
    text: valueText(filter, code, names, words),
  }));
}

/** Whether the query says more than the usual list does. */
export function isFiltered({ filters }: PeopleQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
