import { directionOf, type CatalogueEntry } from '#catalogue';
import { type Lang, words } from '#i18n';
import type { CourseProgress } from '#learning';
import { type FilterBar, filterSelect, type Link, type Page, selectField, type Status } from '#ui';
import { statusFor } from '../course/course.view.js';
import { languageName } from '../texts/language-name.js';
import { type CatalogueFilters, languagesOf, LENGTHS, matches, topicsOf } from './catalogue-filters.js';

export interface CatalogueFacts {
  readonly entries: readonly CatalogueEntry[];
  readonly filters: CatalogueFilters;
  /** Competence → its name. */
  readonly topics: ReadonlyMap<string, string>;
  /** Course slug → the reader's way through it. */
  readonly own: ReadonlyMap<string, CourseProgress>;
}

export interface CatalogueView {
  readonly filters: FilterBar;
  readonly count: string;
  readonly courses: readonly {
    readonly title: string;
    readonly href: string;
    readonly lang: string;
    readonly dir: 'ltr' | 'rtl';
    readonly summary: string;
    readonly status: Status | null;
    readonly facts: readonly string[];
  }[];
}

/** Every course that can be taken, narrowed by topic, language and length. */
export function cataloguePage(facts: CatalogueFacts, lang: Lang): Page<CatalogueView> {
  const { t } = words(lang);
  const shown = facts.entries.filter((entry) => matches(entry, facts.filters));
  const view: CatalogueView = {
    filters: filterBar(facts, lang),
    count: t('catalogue.count', { count: shown.length }),
    courses: shown.map((entry) => ({
      ...{ title: entry.title, href: `/courses/${entry.slug}`, summary: entry.summary },
      ...{ lang: entry.lang, dir: directionOf(entry.lang) },
      status: statusOfEntry(facts.own.get(entry.slug), lang),
      facts: factsOf(entry, lang),
    })),
  };
  return { template: 'catalogue', title: t('catalogue.title'), view };
}

function statusOfEntry(progress: CourseProgress | undefined, lang: Lang): Status | null {
  return progress === undefined || progress.state === 'withdrawn' ? null : statusFor(progress, lang);
}

function factsOf(entry: CatalogueEntry, lang: Lang): string[] {
  const { t, duration, size, list } = words(lang);
  const kilobytes = entry.languages.find((each) => each.lang === entry.lang)?.kilobytes ?? 0;
  return [
    entry.code,
    duration(entry.hours * 60),
    size(kilobytes * 1_000),
    t('catalogue.in-languages', {
      languages: list(entry.languages.map((each) => languageName(each.lang, lang))),
    }),
  ];
}

function filterBar({ entries, filters, topics }: CatalogueFacts, lang: Lang): FilterBar {
  const { t } = words(lang);
  const any = { value: '', text: t('catalogue.any') };
  const options = {
    topic: topicsOf(entries).map((value) => ({ value, text: topics.get(value) ?? value })),
    language: languagesOf(entries).map((value) => ({ value, text: languageName(value, lang) })),
    length: LENGTHS.map((value) => ({ value, text: t(`catalogue.${value}`) })),
  };
  const names = ['topic', 'language', 'length'] as const;
  return {
    action: '/courses',
    label: t('catalogue.filters'),
    fields: names.map((name) =>
      filterSelect(
        selectField({ name, label: t(`catalogue.${name}`), value: filters[name] ?? '' }, [
          any,
          ...options[name],
        ]),
      ),
    ),
    chips: names.flatMap((name): Link[] => {
      const chosen = options[name].find(({ value }) => value === filters[name]);
      return chosen ? [{ label: chosen.text, href: hrefWithout(filters, name) }] : [];
    }),
  };
}

function hrefWithout(filters: CatalogueFilters, without: keyof CatalogueFilters): string {
  const left = Object.entries(filters).filter(([name, value]) => name !== without && value !== null);
  return left.length === 0
    ? '/courses'
    : `/courses?${new URLSearchParams(left as [string, string][]).toString()}`;
}
