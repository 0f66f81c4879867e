import {
  type Chip,
  chipsOf,
  type FilterName,
  PAGE_LIMITS,
  type PeopleQuery,
  type RawParameters,
  SORT_NAMES,
} from '#compliance';
import { STANDINGS } from '#certification/rules';
import type { Words } from '#i18n';
import {
  type FilterField,
  filterInput,
  filterSelect,
  inputField,
  type InputField,
  type Link,
  selectField,
} from '#ui';
import { asOfFields } from '../as-of.js';
import { peopleHref } from './people-addresses.js';
import { keyedValue, type Names, occurringOptions, type Option, valueText } from './people-choices.view.js';

/** For the partial `people-filter-form`: the filters most asked for, all others, and the two clocks. */
export interface PeopleFilterForm {
  readonly main: readonly FilterField[];
  readonly more: readonly FilterField[];
  readonly isMoreOpen: boolean;
  readonly clocks: readonly InputField[];
  readonly areClocksOpen: boolean;
  readonly chips: readonly Link[];
}

const MAIN = ['q', 'programme', 'standing', 'post'] as const;
const MORE = [
  ...(['region', 'unit', 'cadre', 'grade', 'function', 'posting', 'threat', 'bandwidth'] as const),
  ...(['employment', 'meets', 'expiring', 'changed', 'sort', 'limit'] as const),
];
type FieldName = (typeof MAIN)[number] | (typeof MORE)[number];

/** The ids of all controls of the form. */
export const FORM_FIELDS: ReadonlySet<string> = new Set([...MAIN, ...MORE, 'on', 'known-at']);

/** Always set to something: what the list is ordered by says nothing about who is in it. */
const ORDER: ReadonlySet<string> = new Set(['sort', 'limit']);
const LONGEST_SHOWN = 200;
const COVERED = 'valid,renewal-open';
/** As the overview's links have them, so that the option is the same text. */
const UNCOVERED = 'revoked,suspended,lapsed,expired,not-held,grace';
const LEAST = {
  threat: ['1', '2', '3', '4'],
  bandwidth: ['A', 'B', 'C'],
  expiring: ['30', '60', '90', '180'],
} as const;

/** @param raw what the address holds, for what it can't be read as too */
export function peopleFilterForm(
  raw: RawParameters,
  query: PeopleQuery | null,
  problems: ReadonlyMap<string, string>,
  names: Names,
  words: Words,
): PeopleFilterForm {
  const given = query === null ? raw : { ...raw, ...shownOrder(query) };
  const typed = (name: string) =>
    typeof given[name] === 'string' ? given[name].trim().slice(0, LONGEST_SHOWN) : '';
  const isSet = (name: string) => typed(name) !== '' || problems.has(name);
  const control = (name: FieldName) => controlOf(name, typed(name), problems.get(name) ?? null, names, words);
  return {
    main: MAIN.map(control),
    more: MORE.map(control),
    isMoreOpen: MORE.some((name) => (ORDER.has(name) ? problems.has(name) : isSet(name))),
    clocks: asOfFields(raw, problems, words),
    areClocksOpen: isSet('on') || isSet('known-at'),
    chips:
      query === null
        ? []
        : [...chipsOf(query).map((chip) => chipLink(chip, names, words)), ...clockChips(query, words)],
  };
}

/** What the list really follows: an order that needs a programme falls back to the names without one. */
function shownOrder({ sort, isDescending, limit }: PeopleQuery): RawParameters {
  return { sort: `${isDescending ? '-' : ''}${sort}`, limit: String(limit) };
}

function controlOf(
  name: FieldName,
  value: string,
  error: string | null,
  names: Names,
  words: Words,
): FilterField {
  if (name === 'q') {
    const label = words.t('people-filters.search');
    return filterInput(
      inputField({ name, label, value, type: 'search', shortcut: '/', maxLength: 120, error }),
    );
  }
  const usual = { sort: 'name', limit: '25' }[name as string] ?? '';
  const options = optionsOf(name, names, words);
  const shown = value === '' ? usual : value;
  const isOffered = options.some((option) => option.value === shown);
  const kept = isOffered ? [] : [{ value: shown, text: keptText(name, shown, words) }];
  const label = words.t(`people-filters.label.${name}`);
  return filterSelect(selectField({ name, label, value: shown, error }, [...options, ...kept]));
}

/** A value that no option stands for: several at once, a month of the forecast, or what was typed into the address. */
function keptText(name: FieldName, value: string, words: Words): string {
  if (name === 'standing') return words.list(value.split(',').map((each) => standingText(each, words)));
  if (name !== 'expiring' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value;
  return words.t('people-filters.expiring.month', { value: keyedValue(value, words) });
}

function optionsOf(name: Exclude<FieldName, 'q'>, names: Names, words: Words): Option[] {
  const { t } = words;
  const keyed = (values: readonly string[]) =>
    values.map((value) => ({ value, text: t(`people-filters.${name}.${value}`) }));
  const all = { value: '', text: t('people-filters.all') };
  if (name === 'programme')
    return [all, ...names.programmes.map(({ code, title }) => ({ value: code, text: `${code}: ${title}` }))];
  if (name === 'standing') return [all, ...standingOptions(words)];
  if (name === 'sort') return sortOptions(words);
  if (name === 'limit')
    return PAGE_LIMITS.map((limit) => ({ value: String(limit), text: words.number(limit) }));
  if (name === 'posting') return [all, ...keyed(['headquarters', 'abroad', 'planned'])];
  if (name === 'employment')
    return [{ value: '', text: t('people-filters.anyone') }, ...keyed(['not-employed', 'all'])];
  if (name === 'meets') return [all, ...keyed(['yes', 'no'])];
  if (name === 'changed') return [all, ...keyed(['gained', 'ended'])];
  if (name === 'threat' || name === 'bandwidth')
    return [all, ...LEAST[name].map((value) => ({ value, text: value }))];
  if (name === 'expiring')
    return [
      all,
      ...LEAST.expiring.map((value) => ({
        value,
        text: t('people-filters.expiring.days', { value: keyedValue(value, words) }),
      })),
    ];
  return [all, ...occurringOptions(name, names, words)];
}

function standingText(name: string, words: Words): string {
  return STANDINGS.some((each) => each === name) ? words.t(`status.${name}`) : name;
}

function standingOptions(words: Words): Option[] {
  return [
    { value: COVERED, text: words.t('people-filters.covered') },
    { value: UNCOVERED, text: words.t('people-filters.uncovered') },
    ...STANDINGS.map((each) => ({ value: each, text: words.t(`status.${each}`) })),
  ];
}

function sortOptions(words: Words): Option[] {
  return SORT_NAMES.flatMap((each) => {
    const name = words.t(`people-filters.sort.${each}`);
    return [
      { value: each, text: words.t('people-filters.ascending', { name }) },
      { value: `-${each}`, text: words.t('people-filters.descending', { name }) },
    ];
  });
}

function chipLink({ filter, value, valueKey, without }: Chip, names: Names, words: Words): Link {
  const text =
    valueKey === null
      ? valueText(filter, value ?? '', names, words)
      : words.t(valueKey, { value: keyedValue(value, words) });
  return { label: chipText(filter, text, words), href: peopleHref(without) };
}

function clockChips(query: PeopleQuery, words: Words): Link[] {
  const on =
    query.on === null
      ? []
      : [
          {
            label: chipText('on', words.date(query.on), words),
            href: peopleHref({ ...query, on: null, cursor: null }),
          },
        ];
  if (query.knownAt === null) return on;
  const label = chipText('known-at', query.knownAt.replace('T', ' ').slice(0, 16), words);
  return [...on, { label, href: peopleHref({ ...query, knownAt: null, cursor: null }) }];
}

function chipText(name: FilterName | 'on' | 'known-at', value: string, words: Words): string {
  return words.t('people-filters.chip', { name: words.t(`people-filters.label.${name}`), value });
}
